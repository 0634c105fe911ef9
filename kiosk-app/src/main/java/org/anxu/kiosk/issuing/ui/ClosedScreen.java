package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.anxu.kiosk.link.HallView;
import org.anxu.kiosk.slip.QrSvg;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;

/** While nobody can take a number: when the hall opens next, and what can be done without it. */
final class ClosedScreen extends Screen {
  private static final long serialVersionUID = 1L;

  private final transient Guidance guidance;
  private final Span next = new Span("");
  private final NativeButton browse;

  ClosedScreen(Guidance guidance, HallView view) {
    super("closed", guidance.phrases().say(title(view)));
    this.guidance = guidance;
    Phrases phrases = guidance.phrases();
    next.setId("next-opening");
    Div facts = new Div();
    facts.addClassName("kiosk-facts");
    Catalogue catalogue = view.catalogue();
    if (catalogue != null) {
      Div texts =
          new Div(
              fact("closed.next", next),
              fact("closed.hours", new Span(catalogue.hours().in(phrases.locale()))),
              fact("closed.hotline", new Span(catalogue.hotline())));
      texts.addClassName("kiosk-closed-facts");
      facts.add(texts);
      String pay = catalogue.payUrl();
      if (pay != null) {
        facts.add(pay(pay, phrases));
      }
    }
    add(facts);
    browse = button(phrases.say("closed.browse"), "anxu-button-primary");
    browse.setId("closed-browse");
    browse.addClickListener(_ -> guidance.go(new BusinessPlace.Browse()));
    refresh(view);
  }

  /** Whether the first screen is this one. */
  static boolean fits(HallView view) {
    return switch (view.offer()) {
      case CLOSED, LAST_TICKET, PAUSED_NO_NUMBERS -> true;
      case OPEN, NO_COUNTER, PAUSED, NO_CONNECTION -> false;
    };
  }

  private static String title(HallView view) {
    return view.offer() == HallView.Offer.PAUSED_NO_NUMBERS ? "closed.paused" : "closed.title";
  }

  private Div fact(String key, Span value) {
    Span name = new Span(guidance.phrases().say(key));
    name.addClassName("kiosk-fact-name");
    value.addClassName("kiosk-fact-value");
    Div fact = new Div(name, value);
    fact.addClassName("kiosk-fact");
    return fact;
  }

  private static Div pay(String url, Phrases phrases) {
    Div code = new Div();
    code.getElement().setProperty("innerHTML", QrSvg.of(url));
    code.addClassName("kiosk-qr");
    code.setId("pay-code");
    Div phone = new Div(code, new Span(phrases.say("closed.pay")));
    phone.addClassName("kiosk-phone");
    return phone;
  }

  @Override
  @Nullable Place back() {
    return null;
  }

  @Override
  NativeButton primary() {
    return browse;
  }

  @Override
  boolean isOutdated(HallView view) {
    return !fits(view) || !titleIs(guidance.phrases().say(title(view)));
  }

  @Override
  void refresh(HallView view) {
    Catalogue catalogue = view.catalogue();
    // A pause may end at any time; only a day's end has a next opening.
    boolean over = view.offer() != HallView.Offer.PAUSED_NO_NUMBERS;
    String when =
        catalogue == null || !over
            ? ""
            : catalogue
                .times()
                .next(guidance.now().atZone(view.zone()).toLocalDateTime())
                .map(this::say)
                .orElse("");
    put(next, when);
    next.getParent().ifPresent(fact -> fact.setVisible(!when.isEmpty()));
  }

  private String say(LocalDateTime time) {
    Phrases phrases = guidance.phrases();
    return DateTimeFormatter.ofPattern(phrases.say("closed.next.form"), phrases.locale())
        .format(time);
  }
}
