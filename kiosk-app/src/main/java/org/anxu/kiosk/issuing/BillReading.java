package org.anxu.kiosk.issuing;

/** What a scan means. The account itself is never kept, only what may be shown of it. */
public sealed interface BillReading {
  /** Whether somebody is there who holds something to the scanner; noise on the line is nobody. */
  boolean showsSomebody();

  /**
   * A bill.
   *
   * @param category the category that deals with it
   * @param shownAccount the account with all but its last digits hidden
   */
  record Bill(String category, String shownAccount) implements BillReading {
    @Override
    public boolean showsSomebody() {
      return true;
    }
  }

  /** No bill, and why. */
  record NoBill(Why why) implements BillReading {
    @Override
    public boolean showsSomebody() {
      return why == Why.NOT_OURS || why == Why.NOT_READY;
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
    /** A whole code, but not one of our bills. */
    NOT_OURS,
    /** The catalogue is not here yet. */
    NOT_READY
  }
}
