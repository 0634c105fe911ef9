package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.anxu.kiosk.words.Phrases;

/**
 * The countdown to the first screen, and the key that stops it. It lies over the screen, so that
 * nothing moves; any other touch or key stops it as well.
 */
final class StillHere extends Div {
  private static final long serialVersionUID = 1L;

  private final Span words = new Span("");
  private final NativeButton stay = Screen.button("", "anxu-button-primary");

  StillHere() {
    addClassName("kiosk-still");
    stay.setId("kiosk-stay");
    words.setId("kiosk-countdown");
    Div card = new Div(words, stay);
    card.addClassName("kiosk-still-card");
    // Heard once; the seconds alone are told to nobody again and again.
    card.getElement().setAttribute("role", "timer");
    add(card);
    setVisible(false);
  }

  /** Shows the seconds left, or nothing when they are below zero. */
  void show(long left, Phrases phrases) {
    setVisible(left >= 0);
    if (left >= 0) {
      Screen.put(words, phrases.say("idle.countdown", left));
      stay.setText(phrases.say("idle.stay"));
    }
  }
}
