package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Objects;
import org.anxu.kiosk.link.HallView;
import org.anxu.protocol.Words;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.board.Emergency;
import org.jspecify.annotations.Nullable;

/**
 * An emergency takes the whole page in both languages; what was begun below it can be gone on with
 * afterwards. It stays when the server is lost: going back to numbers then would be wrong.
 */
final class EmergencyPage extends Div {
  private static final long serialVersionUID = 1L;

  private final Frame frame;
  private @Nullable Emergency shown;

  EmergencyPage(Frame frame) {
    this.frame = frame;
    setId("kiosk-emergency");
    addClassName("kiosk-emergency");
    getElement().setAttribute("role", "alert");
    setVisible(false);
  }

  /** Shows the emergency that the hall is in, or makes way again. */
  void show(HallView view) {
    BoardState board = view.board();
    Emergency now = board == null ? null : board.emergency();
    if (Objects.equals(now, shown)) {
      return;
    }
    shown = now;
    removeAll();
    if (now != null) {
      add(Screen.icon("warning"), both(now.title(), "title"), both(now.text(), "text"));
    }
    setVisible(now != null);
    // Nothing below can be touched, or reached with the keys.
    if (now == null) {
      frame.getElement().removeAttribute("inert");
    } else {
      frame.getElement().setAttribute("inert", true);
    }
  }

  private static Div both(Words words, String part) {
    Span english = new Span(words.in(Locale.ENGLISH));
    english.getElement().setAttribute("lang", "en");
    Span chinese = new Span(words.in(Locale.SIMPLIFIED_CHINESE));
    chinese.getElement().setAttribute("lang", "zh-CN");
    Div both = new Div(chinese, english);
    both.addClassName("kiosk-emergency-" + part);
    return both;
  }
}
