package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
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

  /** Shows how the call stands, and tells the customer of a change. */
  void refresh(GuideCall.State state, Phrases phrases, Notice notice, Instant now) {
    Screen.put(words, phrases.say("guide.key." + state.name()));
    getElement().setAttribute("data-state", state.name());
    if (state == told) {
      return;
    }
    told = state;
    String news = phrases.say("guide.help." + state.name());
    switch (state) {
      case NONE -> {
        // Nobody need be told.
      }
      case CALLING, UNHEARD -> notice.say(news, now);
      case ASKED, COMING -> notice.sayGood(news, now);
    }
  }
}
