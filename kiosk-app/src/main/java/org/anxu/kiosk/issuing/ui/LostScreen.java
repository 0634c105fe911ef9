package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.anxu.kiosk.issuing.BillReading;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.catalogue.Catalogue;
import org.anxu.protocol.ticketing.FoundTickets;

/** A slip is lost: the bill finds it, or what it was for. */
final class LostScreen extends Screen {
  private static final long serialVersionUID = 1L;

  private final transient Guidance guidance;
  private final transient BusinessPlace.Lost here;

  LostScreen(Guidance guidance, BusinessPlace.Lost here) {
    super("lost", guidance.phrases().say("lost.title"));
    this.guidance = guidance;
    this.here = here;
    Phrases phrases = guidance.phrases();
    Div tiles = tiles();
    guidance.view().categories().forEach(each -> tiles.add(tile(each, phrases)));
    add(how(phrases.say(guidance.counsel().scans() ? "lost.scan" : "lost.how")), tiles);
  }

  private NativeButton tile(Catalogue.Category category, Phrases phrases) {
    NativeButton tile = tile(category.name().in(phrases.locale()));
    tile.getElement().setAttribute("data-category", category.code());
    tile.addClickListener(_ -> guidance.go(new BusinessPlace.LostTime(category.code(), here)));
    return tile;
  }

  @Override
  boolean takes(BillReading.Bill bill) {
    guidance.await(
        guidance.counsel().findByBills(List.of(bill.account())),
        reply ->
            LostWords.found(guidance, reply)
                .map(FoundTickets::tickets)
                .ifPresent(found -> guidance.go(new BusinessPlace.Found(found, here))));
    return true;
  }

  @Override
  Place back() {
    return here.back();
  }
}
