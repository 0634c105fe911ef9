package org.anxu.hardware.scanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.anxu.hardware.device.DeviceStatus;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.scanning.Scan.Code;
import org.anxu.hardware.scanning.Scan.Unreadable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SerialCodeScannerTest {
  private static final String GM65_START = "7E 00 08 01 00 02 01 AB CD";
  private static final String GM65_STOP = "7E 00 08 01 00 02 00 AB CD";
  private static final Duration BRIEFLY = Duration.ofMillis(200);
  private static final Duration LONG = Duration.ofSeconds(30);

  private final HandTimer timer = new HandTimer();
  private final ScannerLine line = new ScannerLine(timer);
  private final List<Scan> scans = new ArrayList<>();
  private final List<DeviceStatus> told = new ArrayList<>();
  private SerialCodeScanner scanner;

  @AfterEach
  void end() {
    timer.shutdownNow();
  }

  private static ScannerSettings settings(ScannerDialect dialect) {
    return ScannerSettings.of("/dev/none", 9600).speaking(dialect);
  }

  private void start(ScannerSettings settings) {
    line.scanner.dialect(settings.dialect());
    scanner =
        new SerialCodeScanner("scanner", settings, line, timer, InstantSource.fixed(Instant.EPOCH));
    scanner.onScan(scans::add);
    scanner.onStatus(told::add);
    scanner.start();
    line.plug();
  }

  @Test
  void a_plain_scanner_is_told_nothing() throws Exception {
    start(settings(ScannerDialect.PLAIN));
    scanner.readFor(LONG);
    line.scanner.scan("88123456");
    assertThat(scans).containsExactly(new Code("88123456"));
    assertThat(line.written()).isEmpty();
  }

  @Test
  void a_gm65_reads_for_as_long_as_wanted_and_its_answers_are_no_codes() throws Exception {
    start(settings(ScannerDialect.GM65));
    line.scanner.needsTrigger(true);
    assertThat(line.scanner.scan("1")).isFalse();
    scanner.readFor(Duration.ofSeconds(5));
    assertThat(line.written()).containsExactly(GM65_START);
    assertThat(line.scanner.scan("88123456")).isTrue();
    timer.pass(Duration.ofSeconds(4));
    assertThat(line.written()).as("renewed").containsExactly(GM65_START);
    timer.pass(Duration.ofSeconds(1));
    assertThat(line.written()).containsExactly(GM65_STOP);
    assertThat(line.scanner.reading()).isFalse();
    timer.pass(LONG);
    assertThat(line.written()).isEmpty();
    assertThat(scans).containsExactly(new Code("88123456"));
    assertThat(timer.waiting()).isZero();
  }

  @Test
  void a_later_wish_lengthens_the_reading() {
    start(settings(ScannerDialect.HONEYWELL));
    scanner.readFor(Duration.ofSeconds(2));
    timer.pass(Duration.ofMillis(500));
    scanner.readFor(Duration.ofSeconds(2));
    timer.pass(Duration.ofMillis(1_900));
    assertThat(line.written()).containsExactly("16 54 0D");
    timer.pass(Duration.ofMillis(100));
    assertThat(line.written()).containsExactly("16 55 0D");
  }

  @Test
  void a_gm67_is_woken_and_given_50_ms() throws Exception {
    start(settings(ScannerDialect.GM67));
    line.scanner.needsTrigger(true);
    scanner.readFor(Duration.ofSeconds(2));
    assertThat(line.written()).containsExactly("00");
    timer.pass(Duration.ofMillis(49));
    assertThat(line.written()).isEmpty();
    timer.pass(Duration.ofMillis(1));
    assertThat(line.written()).containsExactly("04 E4 04 00 FF 14");
    assertThat(line.scanner.scan("88123456")).isTrue();
    timer.pass(Duration.ofSeconds(2));
    assertThat(line.written()).containsExactly("00", "04 E5 04 00 FF 13");
    assertThat(scans).containsExactly(new Code("88123456"));
    assertThat(scanner.status().readiness()).isEqualTo(Readiness.READY);
  }

  @Test
  void an_answer_is_taken_out_wherever_it_stands() {
    start(settings(ScannerDialect.GM65));
    line.receive("<02 00 00 01>");
    line.receive("<00 33 31>8812");
    line.receive("34<02 00>");
    line.receive("<00 01 00 33 31>56\r<02 00 00 01 00 33 31><02 00 00 01 00 33 31>99\r\n");
    timer.pass(BRIEFLY);
    assertThat(scans).containsExactly(new Code("88123456"), new Code("99"));
  }

  @Test
  void half_an_answer_is_noise_and_the_next_code_is_read() {
    start(settings(ScannerDialect.GM65));
    line.receive("<02 00 00 01>");
    timer.pass(BRIEFLY);
    line.receive("88\r");
    assertThat(scans).containsExactly(new Unreadable("incomplete"), new Code("88"));
  }

  @Test
  void a_scanner_that_never_answers_a_trigger_is_told_with_a_reason_until_it_answers() {
    start(settings(ScannerDialect.GM65).keptReading());
    assertThat(scanner.status().readiness()).isEqualTo(Readiness.READY);
    line.scanner.mute(true);
    timer.pass(Duration.ofSeconds(8));
    assertThat(scanner.status())
        .isEqualTo(new DeviceStatus(Readiness.UNKNOWN, "no-answer", Instant.EPOCH));
    line.scanner.mute(false);
    timer.pass(Duration.ofSeconds(3));
    assertThat(told)
        .extracting(DeviceStatus::readiness)
        .containsExactly(Readiness.READY, Readiness.UNKNOWN, Readiness.READY);
  }

  @Test
  void one_lost_answer_is_no_fault_and_a_code_proves_that_it_lives() throws Exception {
    start(settings(ScannerDialect.GM65).keptReading());
    line.scanner.mute(true);
    timer.pass(Duration.ofMillis(4_500));
    assertThat(scanner.status().readiness()).as("one missed").isEqualTo(Readiness.READY);
    timer.pass(Duration.ofSeconds(4));
    assertThat(scanner.status().readiness()).isEqualTo(Readiness.UNKNOWN);
    line.scanner.scan("88");
    assertThat(scanner.status().readiness()).isEqualTo(Readiness.READY);
  }

  @Test
  void a_honeywell_that_says_nothing_is_well() {
    start(settings(ScannerDialect.HONEYWELL).keptReading());
    timer.pass(LONG);
    assertThat(scanner.status().readiness()).isEqualTo(Readiness.READY);
  }

  @Test
  void after_a_loss_of_the_line_it_is_told_to_read_again() {
    start(settings(ScannerDialect.GM65).keptReading());
    line.receive("88");
    line.unplug();
    assertThat(scanner.status().reason()).isEqualTo("unplugged");
    line.written();
    timer.pass(LONG);
    line.plug();
    assertThat(line.written()).containsExactly(GM65_START);
    line.receive("99\r");
    assertThat(scans).containsExactly(new Code("99"));
  }

  @Test
  void what_comes_late_is_read_all_the_same() throws Exception {
    start(settings(ScannerDialect.GM65).keptReading());
    line.scanner.late(Duration.ofMillis(700));
    line.scanner.scan("88123456");
    timer.pass(Duration.ofSeconds(20));
    assertThat(scans).containsExactly(new Code("88123456"));
    assertThat(told).extracting(DeviceStatus::readiness).containsExactly(Readiness.READY);
  }

  @Test
  void codes_end_with_any_line_end_or_with_silence() throws Exception {
    start(settings(ScannerDialect.PLAIN).endingWithSilence());
    for (String end : List.of("\r", "\n", "\r\n", "")) {
      line.scanner.endsWith(end);
      line.scanner.scan("88");
      timer.pass(BRIEFLY);
    }
    assertThat(scans)
        .containsExactly(new Code("88"), new Code("88"), new Code("88"), new Code("88"));
  }

  @Test
  void what_is_no_code_is_told_in_a_word_and_does_not_harm_the_next() throws Exception {
    start(settings(ScannerDialect.GM67));
    line.scanner.garbage();
    line.scanner.endless();
    timer.pass(BRIEFLY);
    line.scanner.half("88123456");
    timer.pass(BRIEFLY);
    line.scanner.scan("88123456");
    assertThat(scans)
        .containsExactly(
            new Unreadable("not-text"),
            new Unreadable("too-long"),
            new Unreadable("incomplete"),
            new Code("88123456"));
  }

  @Test
  void a_scanner_without_a_trigger_cannot_be_kept_reading() {
    assertThatThrownBy(() -> settings(ScannerDialect.PLAIN).keptReading())
        .hasMessageContaining("cannot be told to read");
  }

  @Test
  void a_code_says_nothing_of_its_text_in_a_log() {
    assertThat(new Code("88123456")).hasToString("Code[8 characters]");
  }
}
