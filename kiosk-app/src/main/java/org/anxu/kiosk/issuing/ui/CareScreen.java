package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.ticketing.CareWish;

/** Who finds waiting or walking hard may say so; the ticket notes it, the guide decides. */
final class CareScreen extends Screen {
  private static final long serialVersionUID = 1L;

  private final transient Place.Care here;
  private final NativeButton done;

  CareScreen(Guidance guidance, Place.Care here) {
    super("care", guidance.phrases().say("care.title"));
    this.here = here;
    Phrases phrases = guidance.phrases();
    Div tiles = tiles();
    tiles.addClassName("kiosk-cares");
    tiles.getElement().setAttribute("data-columns", "3");
    for (CareWish wish : CareWish.values()) {
      tiles.add(tile(wish, guidance.customer(), phrases));
    }
    add(how(phrases.say("care.how")), tiles);
    done = button(phrases.say("care.done"), "anxu-button-primary");
    done.setId("care-done");
    done.addClickListener(_ -> guidance.go(here.back()));
  }

  private static NativeButton tile(CareWish wish, Customer customer, Phrases phrases) {
    NativeButton tile = tile(phrases.say("care." + wish.name()), "kiosk-care");
    tile.getElement().setAttribute("data-care", wish.name());
    tile.addComponentAsFirst(icon("care-" + wish.name().toLowerCase(Locale.ROOT)));
    mark(tile, customer.wishes(wish));
    tile.addClickListener(_ -> {
      customer.turn(wish);
      mark(tile, customer.wishes(wish));
    });
    return tile;
  }

  private static void mark(NativeButton tile, boolean on) {
    tile.getElement().setAttribute("aria-pressed", String.valueOf(on));
  }

  /** The key that leads here; it says so once something is asked for. */
  static NativeButton key(Guidance guidance, Place here, String style) {
    boolean asked = guidance.customer().hasWishes();
    NativeButton key = button("", style);
    key.setId("kiosk-care");
    key.add(
        icon("care-age"), new Span(guidance.phrases().say(asked ? "care.key.asked" : "care.key")));
    key.addClickListener(_ -> guidance.go(new Place.Care(here)));
    return key;
  }

  @Override
  Place back() {
    return here.back();
  }

  @Override
  NativeButton primary() {
    return done;
  }
}
