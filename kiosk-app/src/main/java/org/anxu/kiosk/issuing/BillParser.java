package org.anxu.kiosk.issuing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.anxu.hardware.scanning.Scan;
import org.anxu.kiosk.issuing.BillReading.Bill;
import org.anxu.kiosk.issuing.BillReading.NoBill;
import org.anxu.kiosk.issuing.BillReading.Why;
import org.anxu.protocol.catalogue.Catalogue.BillFormat;

/** Reads the code on a bill by the catalogue's patterns. */
public final class BillParser {
  /** No bill's code is longer; it also bounds the work of a pattern. */
  public static final int LONGEST = 512;

  private static final int SHOWN_DIGITS = 4;
  private static final int HIDDEN_AT_LEAST = 2;

  private BillParser() {}

  /** What a scan means; the first pattern that matches the whole code counts. */
  public static BillReading read(Scan scan, List<BillFormat> formats) {
    return switch (scan) {
      case Scan.Code(String text) -> read(text.strip(), formats);
      case Scan.Unreadable(String reason) ->
          new NoBill(
              switch (reason) {
                case "too-long" -> Why.TOO_LONG;
                case "incomplete" -> Why.INCOMPLETE;
                default -> Why.NOT_TEXT;
              });
    };
  }

  private static BillReading read(String text, List<BillFormat> formats) {
    if (text.isEmpty()) {
      return new NoBill(Why.INCOMPLETE);
    }
    if (text.length() > LONGEST) {
      return new NoBill(Why.TOO_LONG);
    }
    if (text.chars().anyMatch(c -> Character.isISOControl(c) || c == 0xFFFD)) {
      return new NoBill(Why.NOT_TEXT);
    }
    if (formats.isEmpty()) {
      return new NoBill(Why.NOT_READY);
    }
    for (BillFormat format : formats) {
      String account = account(text, format);
      if (!account.isEmpty()) {
        return new Bill(format.category(), mask(account));
      }
    }
    return new NoBill(Why.NOT_OURS);
  }

  /** The account, or empty: a pattern that is none reads nothing. */
  private static String account(String text, BillFormat format) {
    try {
      Matcher matcher = Pattern.compile(format.pattern()).matcher(text);
      if (matcher.matches() && matcher.namedGroups().containsKey("account")) {
        String account = matcher.group("account");
        return account == null ? "" : account;
      }
      return "";
    } catch (PatternSyntaxException e) {
      return "";
    }
  }

  /** Shows the last four digits, fewer of a short one, so that two at least stay hidden. */
  static String mask(String account) {
    int shown = Math.clamp(account.length() - HIDDEN_AT_LEAST, 0, SHOWN_DIGITS);
    return "•••• " + account.substring(account.length() - shown);
  }
}
