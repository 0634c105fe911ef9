package org.anxu.protocol.catalogue;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the end of an account number proves that the rest was read right. */
public enum CheckDigit {
  /** Not at all. */
  NONE("none", "[0-9A-Za-z]+") {
    @Override
    boolean proves(String account) {
      return true;
    }
  },
  /** ISO/IEC 7812: every second digit from the right is doubled; the sum of digits ends in 0. */
  LUHN("luhn", "[0-9]{2,}") {
    @Override
    boolean proves(String account) {
      int sum = 0;
      for (int i = 0; i < account.length(); i++) {
        int value = digit(account, account.length() - 1 - i) * (i % 2 + 1);
        sum += value / 10 + value % 10;
      }
      return sum % 10 == 0;
    }
  },
  /** Weights 2 to 7 from the right, again and again; what is lacking to 11, X for 10. */
  MOD_11("mod-11", "[0-9]+[0-9X]") {
    @Override
    boolean proves(String account) {
      int sum = digit(account, account.length() - 1);
      for (int i = 0; i < account.length() - 1; i++) {
        sum += digit(account, account.length() - 2 - i) * (i % 6 + 2);
      }
      return sum % 11 == 0;
    }
  },
  /** ISO/IEC 7064 MOD 11-2, as on identity cards of the People's Republic; X for 10. */
  ISO_11_2("iso-7064-mod-11-2", "[0-9]+[0-9X]") {
    @Override
    boolean proves(String account) {
      int rest = 0;
      for (int i = 0; i < account.length(); i++) {
        rest = (rest * 2 + digit(account, i)) % 11;
      }
      return rest == 1;
    }
  },
  /** ISO/IEC 7064 MOD 11,10: one digit, never an X. */
  ISO_11_10("iso-7064-mod-11-10", "[0-9]{2,}") {
    @Override
    boolean proves(String account) {
      int product = 10;
      for (int i = 0; i < account.length() - 1; i++) {
        int sum = (product + digit(account, i)) % 10;
        product = (sum == 0 ? 10 : sum) * 2 % 11;
      }
      return (product + digit(account, account.length() - 1)) % 10 == 1;
    }
  },
  /** ISO/IEC 7064 MOD 97-10: two digits. */
  ISO_97_10("iso-7064-mod-97-10", "[0-9]{3,}") {
    @Override
    boolean proves(String account) {
      int rest = 0;
      for (int i = 0; i < account.length(); i++) {
        rest = (rest * 10 + digit(account, i)) % 97;
      }
      return rest == 1;
    }
  };

  private final String key;
  private final String form;

  CheckDigit(String key, String form) {
    this.key = key;
    this.form = form;
  }

  /** The name in a catalogue. */
  public String key() {
    return key;
  }

  /** All names, for a message. */
  public static String keys() {
    return Arrays.stream(values()).map(CheckDigit::key).collect(Collectors.joining(", "));
  }

  /** By its name in a catalogue; empty if there is none of that name. */
  public static Optional<CheckDigit> of(String key) {
    return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
  }

  /** Whether the account ends as its other characters say; false also for what is no number. */
  public final boolean agrees(String account) {
    return account.matches(form) && proves(account);
  }

  /** The account is of this check digit's form. */
  abstract boolean proves(String account);

  private static int digit(String account, int at) {
    char c = account.charAt(at);
    return c == 'X' ? 10 : c - '0';
  }
}
