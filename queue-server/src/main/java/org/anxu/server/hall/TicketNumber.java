package org.anxu.server.hall;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a visit is called by all day: {@code A023}, or {@code A-K1-07} when a kiosk gave it while it
 * was cut off. The latter uses no number of the category.
 *
 * @param prefix the category's letters
 * @param kiosk the mark of the kiosk that gave it offline; null for an ordinary number
 * @param number from 1; three digits and more when needed, offline two
 */
public record TicketNumber(String prefix, @Nullable String kiosk, int number) {
  private static final Pattern PREFIX = Pattern.compile("[A-Z]{1,3}");
  private static final Pattern KIOSK = Pattern.compile("[A-Z][A-Z0-9]{0,3}");

  public TicketNumber {
    if (!PREFIX.matcher(prefix).matches()) {
      throw new IllegalArgumentException("a prefix is one to three capitals: '" + prefix + "'");
    }
    if (kiosk != null && !KIOSK.matcher(kiosk).matches()) {
      throw new IllegalArgumentException(
          "a kiosk's mark is a capital and up to three capitals or digits: '" + kiosk + "'");
    }
    if (number < 1) {
      throw new IllegalArgumentException("numbers count from 1, not " + number);
    }
  }

  /** An ordinary number of a category. */
  public TicketNumber(String prefix, int number) {
    this(prefix, null, number);
  }

  /** Whether a kiosk's mark and a number can make the label of an offline ticket. */
  static boolean isMark(String kiosk, int number) {
    return KIOSK.matcher(kiosk).matches() && number >= 1;
  }

  /** As it is shown, printed and called. */
  public String label() {
    return kiosk == null ? prefix + padded(3) : prefix + "-" + kiosk + "-" + padded(2);
  }

  private String padded(int digits) {
    String plain = Integer.toString(number);
    return "0".repeat(Math.max(0, digits - plain.length())) + plain;
  }
}
