package org.anxu.server.supervision.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.anxu.server.access.ui.ScreenWords;

/**
 * That the page's alerts cannot sound yet. The script beside the page shows and hides it, for only
 * the browser knows.
 */
final class FloorBar extends Div {
  private static final long serialVersionUID = 1L;

  FloorBar(ScreenWords words) {
    setId("floor-silent");
    addClassNames("anxu-notice", "anxu-notice-paused", "floor-alert");
    getElement().setAttribute("role", "status");
    getElement().setAttribute("hidden", true);
    Span mark = new Span();
    mark.addClassNames("anxu-icon", "anxu-icon-called");
    mark.getElement().setAttribute("aria-hidden", "true");
    Span said = new Span(words.of("sound.off"));
    said.addClassName("floor-alert-text");
    NativeButton key = new NativeButton(words.of("sound.on"));
    key.setId("sound-on");
    key.addClassName("floor-key");
    add(mark, said, key);
  }
}
