package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.anxu.kiosk.issuing.BillReading;
import org.anxu.kiosk.link.HallView;
import org.anxu.protocol.board.PauseNotice;
import org.jspecify.annotations.Nullable;

/** One question to the customer. A screen changes its texts in place, never its buttons. */
abstract class Screen extends Div {
  private static final long serialVersionUID = 1L;

  private final H1 heading;

  /** A screen with its question on top. */
  Screen(String name, String title) {
    addClassNames("kiosk-screen", "kiosk-at-" + name);
    heading = new H1(title);
    heading.setId("kiosk-title");
    heading.getElement().setAttribute("tabindex", "-1");
    add(heading);
  }

  /**
   * Begins at the question: assistive technology says it, and the next key goes on from there.
   * Whoever is writing into a field keeps it.
   */
  void begin() {
    heading
        .getElement()
        .executeJs(
            "if (!document.activeElement?.matches('input, textarea'))"
                + " this.focus({ preventScroll: true })");
  }

  /** Where *back* leads; null on the first screen. */
  abstract @Nullable Place back();

  /** The one primary action, or null. */
  @Nullable NativeButton primary() {
    return null;
  }

  /** Whether the customer may go elsewhere now; not while a number is on its way. */
  boolean mayLeave() {
    return true;
  }

  final boolean titleIs(String words) {
    return heading.getText().equals(words);
  }

  /** Takes a bill that somebody holds to the scanner; false if this screen has no use for it. */
  boolean takes(BillReading.Bill bill) {
    return false;
  }

  /** Whether the hall has changed so much that another screen belongs to the place. */
  boolean isOutdated(HallView view) {
    return false;
  }

  /** Shows the hall as it now is; most screens show nothing of it that changes. */
  void refresh(HallView view) {}

  /** The state of the hall that the notice should tell, for this screen. */
  HallView.Offer offer(HallView view) {
    return view.offer();
  }

  /** The pause that the notice should tell, for this screen. */
  Optional<PauseNotice> pause(HallView view) {
    return view.pause();
  }

  /** A button that works once until it is enabled again. */
  static NativeButton button(String text, String style) {
    NativeButton button = new NativeButton(text);
    button.addClassName(style);
    return button;
  }

  /** What is to be done here, in a sentence below the question. */
  static Paragraph how(String text) {
    Paragraph how = new Paragraph(text);
    how.addClassName("kiosk-how");
    return how;
  }

  /** The pages that tiles stand on. */
  static Div tiles() {
    Div tiles = new Div();
    tiles.addClassNames("kiosk-tiles", "kiosk-pages");
    return tiles;
  }

  /** A large key with its words and a kind of its own. */
  static NativeButton tile(String text, String... kinds) {
    Span words = new Span(text);
    words.addClassName("kiosk-tile-name");
    NativeButton tile = new NativeButton();
    tile.addClassName("kiosk-tile");
    tile.addClassNames(kinds);
    tile.add(words);
    return tile;
  }

  static Span icon(String name) {
    Span icon = new Span();
    icon.addClassNames("anxu-icon", "anxu-icon-" + name);
    icon.getElement().setAttribute("aria-hidden", "true");
    return icon;
  }

  /** Sets a text only when it differs, so that nothing is sent for nothing. */
  static void put(Span span, String text) {
    if (!span.getText().equals(text)) {
      span.setText(text);
    }
  }
}
