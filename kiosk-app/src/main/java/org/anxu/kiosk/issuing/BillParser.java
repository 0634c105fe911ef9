package org.anxu.kiosk.issuing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anxu.hardware.scanning.Scan;
import org.anxu.kiosk.issuing.BillReading.Bill;
import org.anxu.kiosk.issuing.BillReading.NoBill;
import org.anxu.kiosk.issuing.BillReading.Why;
import org.anxu.protocol.catalogue.BillRule;
import org.anxu.protocol.catalogue.Catalogue.BillFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the code on a bill by the catalogue's patterns. */
public final class BillParser {
  /** No bill's code is longer; it also bounds the work of a pattern. */
  public static final int LONGEST = 512;

  private static final Logger LOG = LoggerFactory.getLogger(BillParser.class);
  private static final int SHOWN_DIGITS = 4;
  private static final int HIDDEN_AT_LEAST = 2;

  private final List<BillRule> rules;

  private BillParser(List<BillRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * A parser for a catalogue's formats. The server has checked them; one that a server of another
   * release found right and this kiosk does not is told in the log and left out.
   */
  public static BillParser of(List<BillFormat> formats) {
    List<BillRule> rules = new ArrayList<>();
    for (BillFormat format : formats) {
      try {
        rules.add(BillRule.of(format));
      } catch (IllegalArgumentException e) {
        LOG.warn("A bill format cannot be used here: {}", e.getMessage());
      }
    }
    return new BillParser(rules);
  }

  /** What a scan means; the first pattern that matches the whole code counts. */
  public BillReading read(Scan scan) {
    return switch (scan) {
      case Scan.Code(String text) -> read(text.strip());
      case Scan.Unreadable(String reason) ->
          new NoBill(
              switch (reason) {
                case "too-long" -> Why.TOO_LONG;
                case "incomplete" -> Why.INCOMPLETE;
                default -> Why.NOT_TEXT;
              });
    };
  }

  private BillReading read(String text) {
    if (text.isEmpty()) {
      return new NoBill(Why.INCOMPLETE);
    }
    if (text.length() > LONGEST) {
      return new NoBill(Why.TOO_LONG);
    }
    if (text.chars().anyMatch(c -> Character.isISOControl(c) || c == 0xFFFD)) {
      return new NoBill(Why.NOT_TEXT);
    }
    if (rules.isEmpty()) {
      return new NoBill(Why.NOT_READY);
    }
    boolean misread = false;
    for (BillRule rule : rules) {
      Optional<BillRule.Found> found = rule.read(text);
      if (found.isPresent() && found.get().checked()) {
        return bill(rule, found.get());
      }
      misread |= found.isPresent();
    }
    return new NoBill(misread ? Why.MISREAD : Why.NOT_OURS);
  }

  private static Bill bill(BillRule rule, BillRule.Found found) {
    return new Bill(rule.category(), found.account(), found.period(), found.amount());
  }

  /** Shows the last four digits, fewer of a short one, so that two at least stay hidden. */
  static String mask(String account) {
    int shown = Math.clamp(account.length() - HIDDEN_AT_LEAST, 0, SHOWN_DIGITS);
    return "•••• " + account.substring(account.length() - shown);
  }
}
