package org.anxu.kiosk.issuing.ui;

/** Where the customer is; a screen is built anew from it when the language changes. */
sealed interface Place
    permits Place.Welcome,
        Place.Group,
        Place.Service,
        Place.Number,
        Place.Help,
        Place.Care,
        BusinessPlace {
  /** The tiles. */
  record Welcome() implements Place {}

  /** The tiles of one group. */
  record Group(String code) implements Place {}

  /**
   * Papers and fees of a category, and the button that takes a number.
   *
   * @param errand what that button will ask for
   * @param back where the customer came from
   */
  record Service(Errand errand, Place back) implements Place {}

  /** The number. */
  record Number(Taken taken) implements Place {}

  /** How it works and whom to ask. */
  record Help(Place back) implements Place {}

  /** What help somebody asks for. */
  record Care(Place back) implements Place {}
}
