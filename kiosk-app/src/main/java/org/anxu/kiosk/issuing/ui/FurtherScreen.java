package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anxu.kiosk.link.HallView;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.catalogue.Catalogue;

/** Up to two other matters that go with the same number. */
final class FurtherScreen extends Screen {
  private static final long serialVersionUID = 1L;

  private final transient Guidance guidance;
  private final transient BusinessPlace.Further here;
  private final transient Map<String, NativeButton> tiles = new LinkedHashMap<>();
  private final NativeButton done;

  FurtherScreen(Guidance guidance, BusinessPlace.Further here) {
    super("further", guidance.phrases().say("further.title"));
    this.guidance = guidance;
    this.here = here;
    Phrases phrases = guidance.phrases();
    Div pages = tiles();
    for (Catalogue.Category category : guidance.view().categories()) {
      if (!category.code().equals(here.errand().category())) {
        pages.add(tile(category, phrases));
      }
    }
    add(how(phrases.say("further.how", Errand.MOST_MATTERS - 1, Errand.MOST_MATTERS)), pages);
    done = button(phrases.say("further.done"), "anxu-button-primary");
    done.setId("further-done");
    done.addClickListener(_ -> guidance.go(here.back()));
    refresh(guidance.view());
  }

  /** The key that leads here; it names what was chosen. */
  static NativeButton key(Guidance guidance, Errand errand, Place back) {
    Phrases phrases = guidance.phrases();
    String chosen = Sections.names(errand.further(), guidance.view(), phrases);
    NativeButton key =
        button(
            chosen.isEmpty() ? phrases.say("further.key") : phrases.say("further.with", chosen),
            "anxu-button");
    key.setId("further-matters");
    key.addClickListener(_ -> guidance.go(new BusinessPlace.Further(errand, back)));
    return key;
  }

  private NativeButton tile(Catalogue.Category category, Phrases phrases) {
    NativeButton tile = tile(category.name().in(phrases.locale()), "kiosk-choice");
    tile.getElement().setAttribute("data-category", category.code());
    tile.addClickListener(_ -> turn(category.code()));
    tiles.put(category.code(), tile);
    return tile;
  }

  private void turn(String code) {
    if (!here.errand().turn(code)) {
      guidance.say(guidance.phrases().say("further.enough", Errand.MOST_MATTERS));
    }
    refresh(guidance.view());
  }

  @Override
  Place back() {
    return here.back();
  }

  @Override
  NativeButton primary() {
    return done;
  }

  @Override
  void refresh(HallView view) {
    tiles.forEach((code, tile) ->
        tile.getElement()
            .setAttribute("aria-pressed", String.valueOf(here.errand().further().contains(code))));
  }
}
