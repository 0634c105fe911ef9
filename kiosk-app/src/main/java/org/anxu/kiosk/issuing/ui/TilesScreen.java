package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anxu.kiosk.link.HallView;
import org.anxu.protocol.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;

/** The tiles: of the whole hall, or of one group. */
final class TilesScreen extends Screen {
  private static final long serialVersionUID = 1L;
  private static final String PAUSED = "kiosk-tile-paused";

  private final transient Guidance guidance;
  private final transient Place here;
  private final String group;
  private final Div tiles = tiles();
  private final transient Map<String, Span> waiting = new LinkedHashMap<>();
  private final transient Map<NativeButton, List<String>> groups = new LinkedHashMap<>();
  private transient @Nullable Catalogue shown;

  TilesScreen(Guidance guidance, Place here, String group) {
    super("tiles", title(guidance, group));
    this.guidance = guidance;
    this.here = here;
    this.group = group;
    add(tiles);
    refresh(guidance.view());
  }

  private static String title(Guidance guidance, String group) {
    Catalogue catalogue = guidance.view().catalogue();
    if (group.isEmpty() || catalogue == null) {
      return guidance.phrases().say("welcome.title");
    }
    return catalogue.groups().stream()
        .filter(each -> each.code().equals(group))
        .map(each -> each.name().in(guidance.phrases().locale()))
        .findFirst()
        .orElseGet(() -> guidance.phrases().say("group.title"));
  }

  @Override
  @Nullable Place back() {
    return here instanceof Place.Welcome ? null : new Place.Welcome();
  }

  @Override
  boolean isOutdated(HallView view) {
    return here instanceof Place.Welcome && ClosedScreen.fits(view);
  }

  @Override
  void refresh(HallView view) {
    Catalogue catalogue = view.catalogue();
    if (catalogue != null && !catalogue.equals(shown)) {
      shown = catalogue;
      build(catalogue);
    }
    waiting.forEach((code, span) -> note(code, span, view));
    groups.forEach((tile, members) ->
        tile.setClassName(PAUSED, members.stream().allMatch(code -> view.offer(code).isPause())));
  }

  private void note(String code, Span span, HallView view) {
    HallView.Offer offer = view.offer(code);
    span.getParent()
        .ifPresent(tile -> tile.getElement().getClassList().set(PAUSED, offer.isPause()));
    put(
        span,
        switch (offer) {
          case PAUSED, PAUSED_NO_NUMBERS ->
              guidance.phrases().say("state.paused")
                  + view.pause(code)
                      .flatMap(pause -> PauseLines.back(pause, view, guidance.now()))
                      .map(back -> " · " + guidance.phrases().say("pause.until", back))
                      .orElse("");
          case OPEN, NO_COUNTER ->
              view.line(code)
                  .map(line -> guidance.phrases().say("waiting.people", line.waiting()))
                  .orElse("");
          case CLOSED, LAST_TICKET, BY_ITSELF, NO_CONNECTION -> "";
        });
  }

  private void build(Catalogue catalogue) {
    tiles.removeAll();
    waiting.clear();
    groups.clear();
    Set<String> groupsDone = new HashSet<>();
    for (Catalogue.Category category : catalogue.categories()) {
      boolean member = !category.group().isEmpty() && group.isEmpty();
      if (member && groupsDone.add(category.group())) {
        groupTile(catalogue, category.group());
      } else if (!member && category.group().equals(group)) {
        categoryTile(category);
      } else if (group.isEmpty() && !member) {
        categoryTile(category);
      }
    }
    if (group.isEmpty()) {
      lostTile();
    }
    tiles.getElement().setAttribute("data-tiles", String.valueOf(tiles.getComponentCount()));
  }

  private void groupTile(Catalogue catalogue, String code) {
    List<String> members =
        catalogue.categories().stream()
            .filter(each -> each.group().equals(code))
            .map(Catalogue.Category::code)
            .toList();
    String name =
        catalogue.groups().stream()
            .filter(each -> each.code().equals(code))
            .map(each -> each.name().in(guidance.phrases().locale()))
            .findFirst()
            .orElse(code);
    Span note = new Span(guidance.phrases().say("group.members", members.size()));
    NativeButton tile = tile(name, note);
    tile.addClassName("kiosk-tile-group");
    tile.getElement().setAttribute("data-group", code);
    groups.put(tile, members);
    tile.addClickListener(_ -> guidance.go(new Place.Group(code)));
  }

  private void categoryTile(Catalogue.Category category) {
    Span note = new Span("");
    waiting.put(category.code(), note);
    NativeButton tile = tile(category.name().in(guidance.phrases().locale()), note);
    tile.getElement().setAttribute("data-category", category.code());
    tile.addClickListener(_ -> guidance.go(new Place.Service(new Errand(category.code()), here)));
  }

  private void lostTile() {
    NativeButton tile = tile(guidance.phrases().say("lost.tile"), new Span(""));
    tile.addClassName("kiosk-tile-quiet");
    tile.setId("lost-slip");
    tile.addClickListener(_ -> guidance.go(new BusinessPlace.Lost(here)));
  }

  private NativeButton tile(String name, Span note) {
    note.addClassName("kiosk-tile-note");
    NativeButton tile = tile(name);
    tile.add(note);
    tiles.add(tile);
    return tile;
  }
}
