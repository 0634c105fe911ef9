package org.anxu.hardware.scanning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.anxu.hardware.scanning.Scan.Code;
import org.anxu.hardware.scanning.Scan.Unreadable;
import org.anxu.hardware.scanning.ScannerSettings.Ending;
import org.junit.jupiter.api.Test;

class CodeAssemblerTest {
  private final CodeAssembler assembler = new CodeAssembler(Ending.LINE_END, 512);

  @Test
  void a_code_ends_with_cr_lf_or_both() {
    assertThat(feed("one\rtwo\nthree\r\nfour\r"))
        .containsExactly(new Code("one"), new Code("two"), new Code("three"), new Code("four"));
  }

  @Test
  void a_code_may_come_in_pieces() {
    List<Scan> scans = new ArrayList<>();
    for (String piece : List.of("ht", "tp://x/", "1", "\r")) {
      scans.addAll(feed(piece));
    }
    assertThat(scans).containsExactly(new Code("http://x/1"));
  }

  @Test
  void half_a_code_before_silence_is_incomplete_and_the_next_is_read_whole() {
    assertThat(feed("1234")).isEmpty();
    assertThat(assembler.silence()).containsExactly(new Unreadable("incomplete"));
    assertThat(feed("5678\r")).containsExactly(new Code("5678"));
  }

  @Test
  void silence_ends_a_code_of_a_scanner_without_line_ends() {
    CodeAssembler silent = new CodeAssembler(Ending.SILENCE, 512);
    assertThat(silent.feed("1234".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(silent.silence()).containsExactly(new Code("1234"));
    assertThat(silent.silence()).isEmpty();
  }

  @Test
  void an_endless_line_is_told_once_and_skipped_to_its_end() {
    List<Scan> scans = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      scans.addAll(feed("7".repeat(100)));
    }
    assertThat(scans).containsExactly(new Unreadable("too-long"));
    assertThat(feed("still\rgood\r")).containsExactly(new Code("good"));
  }

  @Test
  void the_longest_code_is_still_read() {
    String longest = "7".repeat(512);
    assertThat(feed(longest + "\r")).containsExactly(new Code(longest));
    assertThat(feed(longest + "8\r")).containsExactly(new Unreadable("too-long"));
  }

  @Test
  void silence_ends_the_skipping_of_an_endless_line() {
    assertThat(feed("7".repeat(600))).containsExactly(new Unreadable("too-long"));
    assertThat(assembler.silence()).isEmpty();
    assertThat(feed("good\r")).containsExactly(new Code("good"));
  }

  @Test
  void bytes_that_are_no_text_are_told_as_such() {
    assertThat(assembler.feed(new byte[] {(byte) 0xFF, (byte) 0xC0, '\r'}))
        .containsExactly(new Unreadable("not-text"));
    assertThat(assembler.feed(new byte[] {'a', 0x1B, '\r'}))
        .containsExactly(new Unreadable("not-text"));
  }

  @Test
  void chinese_in_a_code_is_read() {
    assertThat(feed("户号:88\r")).containsExactly(new Code("户号:88"));
  }

  @Test
  void empty_lines_are_nothing() {
    assertThat(feed("\r\n\r\n")).isEmpty();
  }

  private List<Scan> feed(String text) {
    return assembler.feed(text.getBytes(StandardCharsets.UTF_8));
  }
}
