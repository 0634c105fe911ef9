package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.anxu.kiosk.link.HallView;
import org.anxu.kiosk.slip.QrSvg;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.board.WaitEstimate;
import org.anxu.protocol.ticketing.IssuedTicket;

/** The number, large; what became of the slip; and the code that takes it onto a phone. */
final class NumberScreen extends Screen {
  private static final long serialVersionUID = 1L;

  private final transient Guidance guidance;
  private final transient Taken taken;
  private final Div slip = new Div();
  private final Span slipWords = new Span("");
  private final NativeButton again;
  private final NativeButton done;

  NumberScreen(Guidance guidance, Taken taken) {
    super("number", guidance.phrases().say("number.title"));
    this.guidance = guidance;
    this.taken = taken;
    Phrases phrases = guidance.phrases();
    again = button(phrases.say("number.again"), "anxu-button");
    again.setId("print-again");
    again.addClickListener(_ -> {
      guidance.numbers().reprint(taken);
      refresh(guidance.view());
    });
    slip.setId("slip-state");
    slip.getElement().setAttribute("role", "status");
    slip.add(icon("printer"), slipWords, again);
    Div facts = new Div(facts(phrases), phone(phrases));
    facts.addClassName("kiosk-facts");
    add(facts, slip);
    done = button(phrases.say("number.done"), "anxu-button-primary");
    done.setId("number-done");
    done.addClickListener(_ -> guidance.go(new Place.Welcome()));
    refresh(guidance.view());
  }

  private Div facts(Phrases phrases) {
    IssuedTicket ticket = taken.ticket();
    Span category =
        new Span(
            guidance
                .view()
                .category(ticket.category())
                .map(each -> each.name().in(phrases.locale()))
                .orElse(""));
    category.addClassName("kiosk-category");
    Span number = new Span(ticket.label());
    number.setId("ticket-number");
    number.addClassName("anxu-number");
    Div facts = new Div(category, number, new Span(ahead(ticket, phrases)));
    if (!ticket.otherMatters().isEmpty()) {
      String names = Sections.names(ticket.otherMatters(), guidance.view(), phrases);
      Span further = new Span(phrases.say("number.further", names));
      further.setId("ticket-further");
      facts.add(further);
    }
    WaitEstimate estimate = ticket.estimate();
    if (estimate != null && ticket.ahead() > 0) {
      Span wait =
          new Span(phrases.say("number.estimate", estimate.fromMinutes(), estimate.toMinutes()));
      wait.setId("ticket-estimate");
      facts.add(wait);
    }
    facts.addClassName("kiosk-ticket");
    return facts;
  }

  private static String ahead(IssuedTicket ticket, Phrases phrases) {
    if (!ticket.placeKnown()) {
      return phrases.say("number.by-itself");
    }
    return ticket.ahead() == 0
        ? phrases.say("number.ahead.nobody")
        : phrases.say("number.ahead", ticket.ahead());
  }

  private Div phone(Phrases phrases) {
    Div code = new Div();
    // Our own drawing of dots; the page's address is in it only as dots.
    code.getElement().setProperty("innerHTML", QrSvg.of(taken.ticket().page()));
    code.addClassName("kiosk-qr");
    code.setId("ticket-qr");
    Div phone = new Div(code, new Span(phrases.say("number.phone")));
    phone.addClassName("kiosk-phone");
    return phone;
  }

  @Override
  Place back() {
    return new Place.Welcome();
  }

  @Override
  NativeButton primary() {
    return done;
  }

  @Override
  void refresh(HallView view) {
    put(slipWords, PrintWords.say(taken.outcome(), guidance.phrases()));
    again.setVisible(taken.mayReprint());
    boolean trouble = taken.outcome() != null && !taken.onPaper();
    slip.setClassName("anxu-notice");
    slip.setClassName("anxu-notice-paused", trouble);
    slip.setClassName("anxu-notice-good", taken.onPaper());
  }
}
