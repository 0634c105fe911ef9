package org.anxu.kiosk.issuing.ui;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.anxu.kiosk.help.GuideCall;
import org.anxu.kiosk.issuing.Counsel;
import org.anxu.kiosk.link.HallView;
import org.anxu.kiosk.words.Phrases;

/** What a screen may ask of the frame around it. */
interface Guidance {
  Phrases phrases();

  HallView view();

  /** Who stands at the screen. */
  Customer customer();

  /** How a call for the guide stands. */
  GuideCall.State guide();

  /** What time it is. */
  Instant now();

  /** Goes to a place, if the present screen lets go. */
  void go(Place place);

  /** Takes numbers and prints their slips. */
  Numbers numbers();

  /** Says something that the customer must know, above the screen. */
  void say(String words);

  /** What may be asked around a number. */
  Counsel counsel();

  /**
   * Goes on with an answer once it is there, if the page still is; then the screen is refreshed.
   */
  <T> void await(CompletableFuture<T> answer, Consumer<T> then);
}
