package org.anxu.kiosk.issuing.ui;

import org.anxu.protocol.ticketing.IssueRequest;

/** Where the customer is; a screen is built anew from it when the language changes. */
sealed interface Place {
  /** The tiles. */
  record Welcome() implements Place {}

  /** The tiles of one group. */
  record Group(String code) implements Place {}

  /**
   * Papers and fees of a category, and the button that takes a number.
   *
   * @param touch what that button will ask for, the same however often it is pressed
   * @param account the masked account of a scanned bill, or empty
   * @param back where the customer came from
   */
  record Service(IssueRequest touch, String account, Place back) implements Place {}

  /** The number. */
  record Number(Taken taken) implements Place {}

  /** How it works and whom to ask. */
  record Help(Place back) implements Place {}

  /** What help somebody asks for. */
  record Care(Place back) implements Place {}
}
