package org.anxu.kiosk.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.anxu.hardware.scanning.Scan;
import org.anxu.kiosk.Halls;
import org.anxu.kiosk.issuing.BillReading.Bill;
import org.anxu.kiosk.issuing.BillReading.NoBill;
import org.anxu.kiosk.issuing.BillReading.Why;
import org.anxu.protocol.catalogue.Catalogue.BillFormat;
import org.junit.jupiter.api.Test;

class BillParserTest {
  private static final BillParser PARSER = BillParser.of(Halls.catalogue().bills());

  private static BillReading read(String text) {
    return PARSER.read(new Scan.Code(text));
  }

  @Test
  void the_address_on_a_bill_leads_to_payment_and_shows_four_digits() {
    assertThat(read("https://pay.example/bill?account=3301234567"))
        .isEqualTo(new Bill("payment", "3301234567"));
  }

  @Test
  void a_bare_account_number_is_read_by_the_second_pattern() {
    assertThat(read(" 12345678901 ")).isEqualTo(new Bill("payment", "12345678901"));
  }

  @Test
  void the_reading_holds_nothing_more_of_the_account() {
    assertThat(read("3301234567").toString()).doesNotContain("330").doesNotContain("123");
  }

  @Test
  void a_short_account_keeps_two_digits_hidden() {
    assertThat(BillParser.mask("12345")).isEqualTo("•••• 345");
    assertThat(BillParser.mask("1")).isEqualTo("•••• ");
  }

  @Test
  void period_and_amount_are_carried_and_never_logged() {
    BillParser parser =
        BillParser.of(
            List.of(
                new BillFormat(
                    "long",
                    "(?<account>\\d{10})(?<period>\\d{6})(?<amount>\\d{8})",
                    "payment",
                    "10",
                    null,
                    "fen")));
    BillReading reading = parser.read(new Scan.Code("881234567820261100004560"));
    assertThat(reading)
        .isEqualTo(new Bill("payment", "8812345678", "202611", new BigDecimal("45.60")))
        .hasToString("Bill[category=payment]");
  }

  @Test
  void a_check_digit_that_does_not_agree_is_misread_unless_another_pattern_reads_it() {
    BillFormat checked =
        new BillFormat("checked", "(?<account>\\d+)", "payment", "11", "luhn", null);
    Scan wrong = new Scan.Code("79927398714");
    assertThat(BillParser.of(List.of(checked)).read(wrong)).isEqualTo(new NoBill(Why.MISREAD));
    assertThat(new NoBill(Why.MISREAD).showsSomebody()).isTrue();
    BillFormat any = new BillFormat("any", "(?<account>\\d{5,20})", "payment");
    assertThat(BillParser.of(List.of(checked, any)).read(wrong)).isInstanceOf(Bill.class);
  }

  @Test
  void other_codes_are_not_ours() {
    assertThat(read("https://shop.example/")).isEqualTo(new NoBill(Why.NOT_OURS));
    assertThat(read("33012")).isEqualTo(new NoBill(Why.NOT_OURS));
  }

  @Test
  void a_code_longer_than_any_bill_is_refused_before_a_pattern_sees_it() {
    assertThat(read("1".repeat(BillParser.LONGEST + 1))).isEqualTo(new NoBill(Why.TOO_LONG));
  }

  @Test
  void nothing_and_control_bytes_are_told_apart() {
    assertThat(read("  ")).isEqualTo(new NoBill(Why.INCOMPLETE));
    assertThat(read("33\u000112")).isEqualTo(new NoBill(Why.NOT_TEXT));
    assertThat(read("\uFFFD\uFFFD")).isEqualTo(new NoBill(Why.NOT_TEXT));
  }

  @Test
  void what_the_scanner_could_not_read_keeps_its_reason() {
    assertThat(unreadable("too-long")).isEqualTo(new NoBill(Why.TOO_LONG));
    assertThat(unreadable("incomplete")).isEqualTo(new NoBill(Why.INCOMPLETE));
    assertThat(unreadable("not-text")).isEqualTo(new NoBill(Why.NOT_TEXT));
  }

  @Test
  void a_broken_pattern_or_one_without_an_account_reads_nothing() {
    List<BillFormat> broken =
        List.of(new BillFormat("bad", "(", "payment"), new BillFormat("none", ".*", "payment"));
    assertThat(BillParser.of(broken).read(new Scan.Code("3301234567")))
        .isEqualTo(new NoBill(Why.NOT_READY));
  }

  @Test
  void noise_on_the_line_is_no_sign_that_somebody_is_there() {
    assertThat(read("3301234567").showsSomebody()).isTrue();
    assertThat(read("https://shop.example/").showsSomebody()).isTrue();
    assertThat(unreadable("too-long").showsSomebody()).isFalse();
    assertThat(unreadable("not-text").showsSomebody()).isFalse();
    assertThat(unreadable("incomplete").showsSomebody()).isFalse();
  }

  private static BillReading unreadable(String reason) {
    return PARSER.read(new Scan.Unreadable(reason));
  }
}
