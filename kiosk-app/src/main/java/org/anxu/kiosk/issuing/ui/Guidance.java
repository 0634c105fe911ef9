package org.anxu.kiosk.issuing.ui;

import java.time.Instant;
import org.anxu.kiosk.help.GuideCall;
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

  /** Takes the number that a touch asks for. */
  void take(ServiceScreen screen);

  /** Prints the slip once more. */
  void reprint(Taken taken);
}
