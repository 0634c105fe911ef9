package org.anxu.server.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import org.anxu.server.access.ui.ScreenWords;

/**
 * What the page says of itself: that its alerts cannot sound yet, and that the server is away. The
 * script beside the page shows and hides both, for neither can be told by a server that is away.
 */
final class FloorBar extends Div {
  private static final long serialVersionUID = 1L;

  /** The page's bar; the script says times as the hall's clocks do. */
  FloorBar(ScreenWords words, ZoneId zone) {
    setId("floor-bar");
    addClassName("floor-bar");
    getElement().setAttribute("data-zone", zone.getId());
    add(
        notice("floor-silent", "status", "called", words.of("sound.off"), key(words, "sound.on")),
        notice("floor-away", "alert", "warning", words.of("away"), key(words, "away.print")));
    Div printed = new Div();
    printed.setId("floor-printed");
    printed.getElement().setAttribute("data-words", words.of("printed"));
    add(printed);
  }

  private static Component notice(
      String id, String role, String icon, String text, NativeButton key) {
    Span mark = new Span();
    mark.addClassNames("anxu-icon", "anxu-icon-" + icon);
    mark.getElement().setAttribute("aria-hidden", "true");
    Span said = new Span(text);
    said.addClassName("floor-alert-text");
    said.getElement().setAttribute("data-words", text);
    Div notice = new Div(mark, said, key);
    notice.setId(id);
    notice.addClassNames("anxu-notice", "anxu-notice-paused", "floor-alert");
    notice.getElement().setAttribute("role", role);
    notice.getElement().setAttribute("hidden", true);
    return notice;
  }

  /** A key that the page's script answers, with or without a server. */
  private static NativeButton key(ScreenWords words, String name) {
    NativeButton key = new NativeButton(words.of(name));
    key.setId(name.replace('.', '-'));
    key.addClassName("floor-key");
    return key;
  }
}
