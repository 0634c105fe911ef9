package org.anxu.protocol.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CheckDigitTest {
  private static final String ALPHABET = "0123456789X";

  /** The examples of the standards themselves and of well-known numbers. */
  @ParameterizedTest
  @CsvSource({
    "LUHN, 79927398713",
    "LUHN, 4111111111111111",
    "MOD_11, 0365327",
    "ISO_11_2, 07940",
    "ISO_11_2, 079X",
    "ISO_11_2, 11010519491231002X",
    "ISO_11_10, 07945",
    "ISO_97_10, 79444",
    "ISO_97_10, 3214282912345698765432161182"
  })
  void numbers_known_to_be_right_agree(CheckDigit check, String account) {
    assertThat(check.agrees(account)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void of_all_ends_one_agrees_and_a_single_wrong_digit_never_does(CheckDigit check) {
    Random random = new Random(7);
    int lacking = 0;
    for (int i = 0; i < 500; i++) {
      String body = Long.toString(1_000_000_000L + random.nextInt(Integer.MAX_VALUE));
      String right = complete(check, body);
      if (right.isEmpty()) {
        lacking++;
        continue;
      }
      int at = random.nextInt(body.length());
      char other = (char) ('0' + (right.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
      String wrong = right.substring(0, at) + other + right.substring(at + 1);
      assertThat(check.agrees(wrong)).as(right + " as " + wrong).isFalse();
    }
    assertThat(lacking).isZero();
  }

  /** The body with the only end that agrees; empty if none or several do. */
  private static String complete(CheckDigit check, String body) {
    String found = "";
    int count = 0;
    for (int i = 0; i < (check == CheckDigit.ISO_97_10 ? 97 : ALPHABET.length()); i++) {
      String end =
          check == CheckDigit.ISO_97_10
              ? String.format("%02d", i + 2)
              : ALPHABET.substring(i, i + 1);
      if (check.agrees(body + end)) {
        found = body + end;
        count++;
      }
    }
    return count == 1 ? found : "";
  }

  @Test
  void what_is_no_number_never_agrees() {
    for (CheckDigit check : CheckDigit.values()) {
      for (String no : new String[] {"", " ", "1X1", "12-3", "١٢٣", "\uD83D\uDE00"}) {
        if (check != CheckDigit.NONE) {
          assertThat(check.agrees(no)).as(check + " " + no).isFalse();
        }
      }
    }
  }
}
