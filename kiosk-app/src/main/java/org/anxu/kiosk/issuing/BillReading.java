package org.anxu.kiosk.issuing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a scan means. An account goes to the server alone; screens show its last digits. */
public sealed interface BillReading {
  /** Whether somebody is there who holds something to the scanner; noise on the line is nobody. */
  boolean showsSomebody();

  /**
   * A bill.
   *
   * @param category the category that deals with it
   * @param account the account, never to be shown or logged
   * @param period what the bill is for, as its code says, or empty
   * @param amount in yuan, as the code says, or null
   */
  record Bill(String category, String account, String period, @Nullable BigDecimal amount)
      implements BillReading {
    /** A bill whose code names neither period nor amount. */
    public Bill(String category, String account) {
      this(category, account, "", null);
    }

    /** The account with all but its last digits hidden. */
    public String shownAccount() {
      return BillParser.mask(account);
    }

    /** Says nothing that is somebody's own, for it may end in a log. */
    @Override
    public String toString() {
      return "Bill[category=" + category + "]";
    }

    @Override
    public boolean showsSomebody() {
      return true;
    }
  }

  /** No bill, and why. */
  record NoBill(Why why) implements BillReading {
    @Override
    public boolean showsSomebody() {
      return switch (why) {
        case NOT_OURS, MISREAD, NOT_READY -> true;
        case INCOMPLETE, TOO_LONG, NOT_TEXT -> false;
      };
    }
  }

  /** Why a scan is no bill. */
  enum Why {
    /** Only part of a code arrived. */
    INCOMPLETE,
    /** More arrived than any code holds. */
    TOO_LONG,
    /** No text at all. */
    NOT_TEXT,
    /** One of our bills by its form, but its check digit does not agree. */
    MISREAD,
    /** A whole code, but not one of our bills. */
    NOT_OURS,
    /** The catalogue is not here yet. */
    NOT_READY
  }
}
