package org.anxu.protocol.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import org.anxu.protocol.catalogue.Catalogue.BillFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillRuleTest {
  private static final String URL =
      "https?://bill[.]example/\\S{0,200}?[?&]account=(?<account>\\d+)"
          + "(?:&period=(?<period>\\d{6}))?(?:&amount=(?<amount>[\\d.]+))?";

  private static BillRule rule(String pattern, String digits, String check, String unit) {
    return BillRule.of(new BillFormat("test", pattern, "payment", digits, check, unit));
  }

  @Test
  void an_address_of_one_host_with_parameters() {
    BillRule rule = rule(URL, "11", "luhn", null);
    String code = "https://bill.example/pay?lang=zh&account=79927398713&period=202611&amount=45.60";
    assertThat(rule.read(code))
        .contains(new BillRule.Found("79927398713", true, "202611", new BigDecimal("45.60")));
    assertThat(rule.read("https://bill.example/pay?account=79927398713"))
        .contains(new BillRule.Found("79927398713", true, "", null));
    assertThat(rule.read("https://other.example/pay?account=79927398713")).isEmpty();
    assertThat(rule.read("https://bill.example/pay?account=7992739871")).isEmpty();
    assertThat(rule.read("https://bill.example/pay?account=79927398714").orElseThrow().checked())
        .isFalse();
  }

  @Test
  void digits_in_a_row_with_an_amount_in_fen() {
    BillRule rule =
        rule("(?P<account>\\d{10})(?P<period>\\d{6})(?P<amount>\\d{8})", "10", "none", "fen");
    assertThat(rule.read("881234567820261100004560"))
        .contains(new BillRule.Found("8812345678", true, "202611", new BigDecimal("45.60")));
  }

  @Test
  void a_code_128_with_letters_and_an_x() {
    BillRule rule = rule("WS-?(?<account>\\d{6,8}[\\dX])", "7-9", "mod-11", null);
    assertThat(rule.read("WS0365327").orElseThrow().checked()).isTrue();
    assertThat(rule.read("WS-0365327").orElseThrow().checked()).isTrue();
    assertThat(rule.read("ws0365327")).isEmpty();
  }

  @Test
  void an_amount_that_is_no_sum_of_money_is_none() {
    BillRule rule = rule("(?<account>\\d{4})/(?<amount>.*)", null, null, null);
    for (String no : new String[] {"", ".", "1.2.3", "-1", "1e9", "9999999999", "¥5"}) {
      assertThat(rule.read("1234/" + no).orElseThrow().amount()).as(no).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "(           | -     | -       | -     | pattern must be an RE2 regular expression, not '('",
        ".*          | -     | -       | -     | the named group (?<account>",
        "(?<acount>.)| -     | -       | -     | the named group (?<account>",
        "(?<account>.)(?<name>.) | - | -  | -   | of others only (?<period>…) and (?<amount>…)",
        "(?<account>(.)\\2) | - | -    | -     | pattern must be an RE2 regular expression",
        "(?<account>(\\d{1,900}){1,900}) | - | - | - | pattern must be smaller",
        "(?<account>\\d+) | ten  | -   | -     | digits must be a length such as 10 or 10-16",
        "(?<account>\\d+) | 16-10 | -  | -     | digits must be a length such as 10 or 10-16",
        "(?<account>\\d+) | 10-99 | -  | -     | not '10-99'",
        "(?<account>\\d+) | 10    | mod11 | -  | check must be one of none, luhn, mod-11, iso-7064",
        "(?<account>\\d+) | 10    | luhn | jiao | unit must be one of yuan, fen, not 'jiao'"
      })
  void a_wrong_format_names_its_key_and_what_is_allowed(
      String pattern, String digits, String check, String unit, String words) {
    assertThatThrownBy(() -> rule(pattern, digits, check, unit))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("bills, test: ")
        .hasMessageContaining(words);
  }

  /** A backtracking engine would take longer than the age of the world. */
  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void no_pattern_takes_long() {
    BillRule rule = rule("(?<account>(?:[0-9]+)+)!", null, null, null);
    assertThat(rule.read("7".repeat(512))).isEmpty();
  }

  @Test
  void what_was_found_says_nothing_of_itself_in_a_log() {
    assertThat(rule("(?<account>\\d+)", null, null, null).read("8812345678").toString())
        .doesNotContain("88");
  }
}
