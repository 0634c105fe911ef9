package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.anxu.kiosk.issuing.BillReading;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.Words;

/** What to bring, to be ticked; how it goes, what it costs; its one big button takes a number. */
final class ServiceScreen extends TakeScreen {
  private static final long serialVersionUID = 1L;

  private final transient Place back;

  ServiceScreen(Guidance guidance, Place.Service here) {
    super(
        "service",
        title(guidance, here.errand().category()),
        guidance,
        here.errand(),
        here,
        "category.take");
    this.back = here.back();
    Phrases phrases = guidance.phrases();
    Div pages = Sections.pages();
    if (!errand.bills().isEmpty()) {
      String accounts =
          errand.bills().stream()
              .map(each -> each.bill().shownAccount())
              .collect(Collectors.joining(phrases.say("list.and")));
      Div bills = new Div(new Span(phrases.say("category.bill", accounts)));
      bills.setId("kiosk-bill");
      bills.addClassNames("anxu-notice", "anxu-notice-good", "kiosk-note");
      pages.add(bills);
    }
    papers(pages, phrases);
    guidance
        .view()
        .category(errand.category())
        .ifPresent(each -> Sections.of(pages, each, phrases));
    add(pages);
    refresh(guidance.view());
  }

  private static String title(Guidance guidance, String code) {
    return guidance
        .view()
        .category(code)
        .map(each -> each.name().in(guidance.phrases().locale()))
        .orElse(code);
  }

  private void papers(Div pages, Phrases phrases) {
    Div head = new Div(new H2(phrases.say("category.papers")));
    head.add(new Span(phrases.say("papers.tick")));
    head.addClassName("kiosk-ticks-head");
    pages.add(head);
    for (Words paper : Sections.papersOf(errand, guidance.view())) {
      pages.add(tick(paper, phrases));
    }
    NativeButton missing = button(phrases.say("papers.missing"), "anxu-button");
    missing.setId("papers-missing");
    missing.addClickListener(_ -> guidance.go(new BusinessPlace.Missing(errand, here)));
    Div ways = new Div(missing, FurtherScreen.key(guidance, errand, here));
    ways.addClassName("kiosk-ways");
    pages.add(ways);
  }

  private NativeButton tick(Words paper, Phrases phrases) {
    NativeButton tick = new NativeButton();
    tick.addClassName("kiosk-tick");
    tick.getElement().setAttribute("role", "checkbox");
    Span box = new Span("");
    box.addClassName("kiosk-tick-box");
    box.getElement().setAttribute("aria-hidden", "true");
    tick.add(box, new Span(paper.in(phrases.locale())));
    mark(tick, errand.hasAtHand(paper));
    tick.addClickListener(_ -> {
      errand.turn(paper);
      mark(tick, errand.hasAtHand(paper));
    });
    return tick;
  }

  private static void mark(NativeButton tick, boolean on) {
    tick.getElement().setAttribute("aria-checked", String.valueOf(on));
  }

  @Override
  boolean takes(BillReading.Bill bill) {
    if (!bill.category().equals(errand.category())) {
      return false;
    }
    errand.bring(bill);
    guidance.go(new BusinessPlace.Bills(errand, here));
    return true;
  }

  @Override
  Place back() {
    return back;
  }
}
