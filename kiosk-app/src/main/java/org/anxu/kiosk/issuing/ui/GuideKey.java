package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.anxu.kiosk.help.GuideCall;
import org.anxu.kiosk.words.Phrases;

/** The key that calls the guide, which also says how the call stands. */
final class GuideKey extends NativeButton {
  private static final long serialVersionUID = 1L;

  private final Span words = new Span("");
  private GuideCall.State told = GuideCall.State.NONE;

  GuideKey() {
    setId("kiosk-guide");
    addClassNames("kiosk-quiet", "kiosk-guide");
    add(Screen.icon("guide"), words);
  }

  /**
   * Shows how the call stands.
   *
   * @return what to tell the customer of a change, or empty
   */
  String refresh(GuideCall.State state, Phrases phrases) {
    Screen.put(words, phrases.say("guide.key." + state.name()));
    getElement().setAttribute("data-state", state.name());
    if (state == told) {
      return "";
    }
    told = state;
    return state == GuideCall.State.NONE ? "" : phrases.say("guide.help." + state.name());
  }
}
