package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.anxu.kiosk.link.HallView;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.board.CategoryLine;
import org.anxu.protocol.board.PauseNotice;
import org.anxu.protocol.board.WaitEstimate;
import org.anxu.protocol.catalogue.Catalogue;
import org.anxu.protocol.ticketing.IssueRequest;
import org.jspecify.annotations.Nullable;

/** What to bring, how it goes, what it costs; its one big button takes a number. */
final class ServiceScreen extends Screen {
  private static final long serialVersionUID = 1L;

  private final transient Guidance guidance;
  private final transient Place.Service here;
  private final Span line = new Span("");
  private final NativeButton take;
  private boolean taking;

  ServiceScreen(Guidance guidance, Place.Service here) {
    super("service", title(guidance, here.touch().category()));
    this.guidance = guidance;
    this.here = here;
    Phrases phrases = guidance.phrases();
    Div state = new Div(icon("people"), line);
    state.addClassName("kiosk-line");
    add(state);
    if (!here.account().isEmpty()) {
      Div bill = new Div(new Span(phrases.say("category.bill", here.account())));
      bill.setId("kiosk-bill");
      bill.addClassNames("anxu-notice", "anxu-notice-good");
      add(bill);
    }
    Div pages = new Div();
    pages.addClassNames("kiosk-pages", "kiosk-text");
    guidance.view().category(here.touch().category()).ifPresent(each -> sections(pages, each));
    add(pages);
    take = button(phrases.say("category.take"), "anxu-button-primary");
    take.setId("take-number");
    take.addClickListener(_ -> take());
    refresh(guidance.view());
  }

  private static String title(Guidance guidance, String code) {
    return guidance
        .view()
        .category(code)
        .map(each -> each.name().in(guidance.phrases().locale()))
        .orElse(code);
  }

  private void sections(Div pages, Catalogue.Category category) {
    Phrases phrases = guidance.phrases();
    UnorderedList papers = new UnorderedList();
    category.papers().forEach(each -> papers.add(new ListItem(each.in(phrases.locale()))));
    OrderedList steps = new OrderedList();
    category.steps().forEach(each -> steps.add(new ListItem(each.in(phrases.locale()))));
    pages.add(
        section("category.papers", papers),
        section("category.steps", steps),
        section("category.fees", new Paragraph(category.fees().in(phrases.locale()))),
        section("category.time-limit", new Paragraph(category.timeLimit().in(phrases.locale()))),
        section("category.contact", new Paragraph(category.contact().in(phrases.locale()))));
  }

  private Div section(String key, Component text) {
    Div section = new Div(new H2(guidance.phrases().say(key)), text);
    section.addClassName("kiosk-section");
    return section;
  }

  private void take() {
    if (taking || !offer(guidance.view()).canTake()) {
      return;
    }
    taking = true;
    take.setEnabled(false);
    take.setText(guidance.phrases().say("category.taking"));
    guidance.take(this);
  }

  IssueRequest touch() {
    return here.touch();
  }

  /** The server has answered, or nobody did; the same touch may be tried again. */
  void answered() {
    taking = false;
    take.setText(guidance.phrases().say("category.take"));
    refresh(guidance.view());
  }

  @Override
  Place back() {
    return here.back();
  }

  @Override
  NativeButton primary() {
    return take;
  }

  @Override
  boolean mayLeave() {
    return !taking;
  }

  @Override
  HallView.Offer offer(HallView view) {
    return view.offer(here.touch().category());
  }

  @Override
  Optional<PauseNotice> pause(HallView view) {
    return view.pause(here.touch().category());
  }

  @Override
  void refresh(HallView view) {
    take.setEnabled(!taking && offer(view).canTake());
    put(line, waiting(view.line(here.touch().category()).orElse(null), offer(view)));
    line.getParent().ifPresent(parent -> parent.setVisible(!line.getText().isEmpty()));
  }

  private String waiting(@Nullable CategoryLine now, HallView.Offer offer) {
    Phrases phrases = guidance.phrases();
    if (now == null || !offer.canTake() || offer == HallView.Offer.BY_ITSELF) {
      return "";
    }
    WaitEstimate estimate = now.estimate();
    if (now.waiting() == 0 && now.pause() == null) {
      return phrases.say("category.line.nobody");
    }
    return estimate == null
        ? phrases.say("category.line", now.waiting())
        : phrases.say(
            "category.line.estimate", now.waiting(), estimate.fromMinutes(), estimate.toMinutes());
  }
}
