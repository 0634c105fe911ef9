package org.anxu.hardware.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.anxu.hardware.escpos.PrinterCondition.Sign;
import org.anxu.hardware.escpos.PrinterProfile.Status;
import org.junit.jupiter.api.Test;

class ReplyParserTest {
  private final ReplyParser epson = ReplyParser.of(Status.EPSON);
  private final ReplyParser custom = ReplyParser.of(Status.CUSTOM);

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  @Test
  void answers_are_told_apart_however_they_are_cut_and_mixed() {
    String all = "16" + "18000000" + "372260616263" + "12" + "00" + "372500" + "03";
    for (int cut = 0; cut < all.length(); cut += 2) {
      ReplyParser parser = ReplyParser.of(Status.EPSON);
      List<Reply> replies = new java.util.ArrayList<>(parser.feed(bytes(all.substring(0, cut))));
      replies.addAll(parser.feed(bytes(all.substring(cut))));
      assertThat(replies)
          .containsExactly(
              new Reply.RealTime(0x16),
              new Reply.Automatic(0x18, 0, 0),
              new Reply.RealTime(0x12),
              new Reply.Printed("`abc"),
              new Reply.Forgotten(),
              new Reply.BufferDone(3));
      assertThat(parser.skipped()).isZero();
    }
  }

  @Test
  void the_full_status_is_understood_among_others() {
    assertThat(custom.feed(bytes("100F21020100" + "12" + "00")))
        .containsExactly(
            new Reply.Full(0x21, 0x02, 0x01, 0), new Reply.RealTime(0x12), new Reply.BufferDone(0));
  }

  @Test
  void after_half_an_answer_the_next_one_is_whole_and_the_half_counts_as_noise() {
    assertThat(epson.feed(bytes("3722" + "37224041424300")))
        .containsExactly(new Reply.Printed("@ABC"));
    assertThat(epson.skipped()).isEqualTo(2);
    assertThat(epson.feed(bytes("10" + "10000C00")))
        .containsExactly(new Reply.Automatic(16, 0, 12));
    assertThat(custom.feed(bytes("100F20" + "100F00000001")))
        .containsExactly(new Reply.Full(0, 0, 0, 1));
    assertThat(custom.skipped()).isEqualTo(3);
  }

  @Test
  void each_bit_has_its_meaning() {
    PrinterCondition fine = PrinterCondition.FINE;
    assertThat(fine.afterRealTime(2, 0x16).fault()).isEqualTo("cover-open");
    assertThat(fine.afterRealTime(4, 0x72).fault()).isEqualTo("paper-out");
    assertThat(fine.afterRealTime(4, 0x1E).has(Sign.PAPER_LOW)).isTrue();
    assertThat(fine.afterRealTime(4, 0x1E).fault()).isEmpty();
    assertThat(fine.afterRealTime(2, 0x52).afterRealTime(3, 0x1A).fault()).isEqualTo("cutter");
    assertThat(fine.afterRealTime(2, 0x52).afterRealTime(3, 0x52).fault()).isEqualTo("overheated");
    assertThat(fine.afterRealTime(3, 0x32).fault()).isEqualTo("error");
    assertThat(fine.afterRealTime(1, 0x1A).fault()).isEqualTo("offline");
    assertThat(fine.afterAutomatic(new Reply.Automatic(0x38, 0, 0)).fault())
        .isEqualTo("cover-open");
    assertThat(fine.afterFull(new Reply.Full(0x20, 0, 0, 0)).has(Sign.SLIP_WAITING)).isTrue();
    assertThat(fine.afterFull(new Reply.Full(0x01, 0, 0, 0)).fault()).isEqualTo("paper-out");
    assertThat(fine.afterFull(new Reply.Full(0, 0x02, 0, 0)).fault()).isEqualTo("cover-open");
    assertThat(fine.afterFull(new Reply.Full(0, 0, 0x40, 0)).fault()).isEqualTo("cutter");
    assertThat(fine.afterFull(new Reply.Full(0, 0, 0x01, 0)).fault()).isEqualTo("overheated");
    assertThat(fine.afterFull(new Reply.Full(0, 0, 0, 0x04)).fault()).isEqualTo("error");
  }

  @Test
  void what_is_taken_back_is_over() {
    PrinterCondition bad = PrinterCondition.FINE.afterRealTime(2, 0x16).afterRealTime(4, 0x7E);
    assertThat(bad.afterRealTime(2, 0x12).afterRealTime(4, 0x12)).isEqualTo(PrinterCondition.FINE);
    assertThat(bad.afterAutomatic(new Reply.Automatic(0x10, 0, 0)))
        .isEqualTo(PrinterCondition.FINE);
  }
}
