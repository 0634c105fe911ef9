package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
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
  private Div opening = new Div();

  ClosedScreen(Guidance guidance, HallView view) {
    super("closed", guidance.phrases().say(title(view)));
    this.guidance = guidance;
    Phrases phrases = guidance.phrases();
    next.setId("next-opening");
    Div pages = Sections.pages();
    Catalogue catalogue = view.catalogue();
    if (catalogue != null) {
      opening = Sections.section(phrases.say("closed.next"), next);
      pages.add(
          opening,
          Sections.section(
              phrases.say("closed.hours"),
              new Paragraph(catalogue.hours().in(phrases.locale())),
              new Paragraph(phrases.say("help.hotline", catalogue.hotline()))));
      String pay = catalogue.payUrl();
      if (pay != null) {
        pages.add(pay(pay, phrases));
      }
    }
    add(pages);
    browse = button(phrases.say("closed.browse"), "anxu-button-primary");
    browse.setId("closed-browse");
    browse.addClickListener(_ -> guidance.go(new BusinessPlace.Browse()));
    refresh(view);
  }

  /** Whether the first screen is this one. */
  static boolean fits(HallView view) {
    return switch (view.offer()) {
      case CLOSED, LAST_TICKET, PAUSED_NO_NUMBERS -> true;
      case OPEN, NO_COUNTER, PAUSED, BY_ITSELF, NO_CONNECTION -> false;
    };
  }

  private static String title(HallView view) {
    return view.offer() == HallView.Offer.PAUSED_NO_NUMBERS ? "closed.paused" : "closed.title";
  }

  private static Div pay(String url, Phrases phrases) {
    Div code = new Div();
    code.getElement().setProperty("innerHTML", QrSvg.of(url));
    code.addClassName("kiosk-qr");
    code.setId("pay-code");
    Span words = new Span(phrases.say("closed.pay"));
    words.addClassName("kiosk-pay-words");
    Div phone = new Div(code, new Div(words));
    phone.addClassName("kiosk-pay");
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
    opening.setVisible(!when.isEmpty());
  }

  private String say(LocalDateTime time) {
    Phrases phrases = guidance.phrases();
    return DateTimeFormatter.ofPattern(phrases.say("closed.next.form"), phrases.locale())
        .format(time);
  }
}
