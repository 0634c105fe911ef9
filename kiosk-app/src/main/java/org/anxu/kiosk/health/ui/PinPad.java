package org.anxu.kiosk.health.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import org.anxu.kiosk.words.Phrases;

/** Ten keys for fingers, and the same on a keyboard; what was typed is shown as dots. */
final class PinPad extends Div {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 12;

  private final Span dots = new Span();
  private final Span said = new Span();
  private final StringBuilder typed = new StringBuilder();

  /**
   * A pad.
   *
   * @param enter takes what was typed and gives what is to be said of it, perhaps nothing
   */
  PinPad(Phrases phrases, Function<String, String> enter) {
    addClassName("service-pad");
    dots.addClassName("service-dots");
    said.setId("service-said");
    said.getElement().setAttribute("role", "alert");
    Div keys = new Div();
    keys.addClassName("service-keys");
    for (String digit : "1 2 3 4 5 6 7 8 9".split(" ")) {
      keys.add(digit(digit));
    }
    NativeButton back = key(phrases.say("service.pin.back"), () -> type(""));
    back.setId("pin-back");
    Runnable entered =
        () -> {
          String pin = typed.toString();
          type("");
          said.setText(enter.apply(pin));
        };
    NativeButton go = key(phrases.say("service.pin.enter"), entered);
    go.setId("pin-enter");
    go.addClassName("anxu-button-primary");
    Shortcuts.addShortcutListener(this, entered::run, Key.ENTER);
    keys.add(back, digit("0"), go);
    add(new Span(phrases.say("service.pin.title")), dots, keys, said);
  }

  private NativeButton digit(String digit) {
    NativeButton button = key(digit, () -> type(typed + digit));
    button.setId("pin-" + digit);
    Shortcuts.addShortcutListener(this, () -> type(typed + digit), Key.of(digit));
    return button;
  }

  private static NativeButton key(String words, Runnable act) {
    NativeButton button = new NativeButton(words, _ -> act.run());
    button.addClassName("anxu-button");
    return button;
  }

  private void type(String now) {
    String kept = now.substring(0, Math.min(LONGEST, now.length()));
    typed.setLength(0);
    typed.append(kept);
    dots.setText("●".repeat(kept.length()));
    said.setText("");
  }
}
