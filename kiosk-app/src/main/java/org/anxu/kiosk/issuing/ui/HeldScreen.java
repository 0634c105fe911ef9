package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.anxu.protocol.ticketing.FoundTickets;

/** A bill that has a number already: which, and its slip once more. */
final class HeldScreen extends Screen {
  private static final long serialVersionUID = 1L;

  private final transient Guidance guidance;
  private final transient BusinessPlace.Held here;
  private final NativeButton copy;

  HeldScreen(Guidance guidance, BusinessPlace.Held here) {
    super("held", guidance.phrases().say("held.title"));
    this.guidance = guidance;
    this.here = here;
    Div pages = Sections.pages();
    Paragraph reason = new Paragraph(here.reason().in(guidance.phrases().locale()));
    reason.setId("held-reason");
    Div part = new Div(reason);
    part.addClassNames("kiosk-section", "kiosk-large");
    pages.add(part);
    add(pages);
    copy = button(guidance.phrases().say("held.copy"), "anxu-button-primary");
    copy.setId("print-copy");
    copy.addClickListener(_ -> find());
  }

  private void find() {
    copy.setEnabled(false);
    var accounts = here.errand().bills().stream().map(each -> each.bill().account()).toList();
    guidance.await(
        guidance.counsel().findByBills(accounts),
        reply -> {
          copy.setEnabled(true);
          LostWords.found(guidance, reply)
              .map(FoundTickets::tickets)
              .ifPresent(tickets -> guidance.numbers().copy(tickets.getFirst()));
        });
  }

  @Override
  Place back() {
    return here.back();
  }

  @Override
  NativeButton primary() {
    return copy;
  }
}
