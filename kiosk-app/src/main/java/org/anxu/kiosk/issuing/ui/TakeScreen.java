package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.anxu.kiosk.issuing.ServedToday;
import org.anxu.kiosk.link.HallView;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.board.CategoryLine;
import org.anxu.protocol.board.PauseNotice;
import org.anxu.protocol.board.WaitEstimate;
import org.anxu.protocol.catalogue.Catalogue;
import org.anxu.protocol.ticketing.IssueRequest;
import org.jspecify.annotations.Nullable;

/**
 * A screen whose one big button takes a number: how many wait, and whether the day is long enough.
 */
abstract class TakeScreen extends Screen {
  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");

  final transient Guidance guidance;
  final transient Errand errand;
  final transient Place here;
  private final String takeKey;
  private final Span line = new Span("");
  private final Span closingWords = new Span("");
  private final Div closing = new Div(icon("clock"), closingWords);
  private final NativeButton take;
  private boolean taking;

  /**
   * A screen with its first line: who waits, and the way to care.
   *
   * @param takeKey the words on the button
   */
  TakeScreen(
      String name, String title, Guidance guidance, Errand errand, Place here, String takeKey) {
    super(name, title);
    this.guidance = guidance;
    this.errand = errand;
    this.here = here;
    this.takeKey = takeKey;
    Div state = new Div(icon("people"), line);
    state.addClassName("kiosk-line");
    closing.setId("kiosk-closing");
    closing.addClassNames("anxu-notice", "anxu-notice-paused");
    Div told = new Div(state, closing);
    told.addClassName("kiosk-told");
    Div first = new Div(told, CareScreen.key(guidance, here, "anxu-button"));
    first.addClassName("kiosk-first");
    add(first);
    take = button(guidance.phrases().say(takeKey), "anxu-button-primary");
    take.setId("take-number");
    take.addClickListener(_ -> take());
  }

  private void take() {
    if (taking || !offer(guidance.view()).canTake()) {
      return;
    }
    taking = true;
    take.setEnabled(false);
    take.setText(guidance.phrases().say("category.taking"));
    guidance.numbers().take(this);
  }

  final IssueRequest touch() {
    return errand.touch();
  }

  /** The server has answered, or nobody did; the same touch may be tried again. */
  final void answered() {
    taking = false;
    take.setText(guidance.phrases().say(takeKey));
    refresh(guidance.view());
  }

  @Override
  final NativeButton primary() {
    return take;
  }

  @Override
  final boolean mayLeave() {
    return !taking;
  }

  @Override
  final HallView.Offer offer(HallView view) {
    return view.offer(errand.category());
  }

  @Override
  final Optional<PauseNotice> pause(HallView view) {
    return view.pause(errand.category());
  }

  @Override
  void refresh(HallView view) {
    HallView.Offer offer = offer(view);
    Optional<CategoryLine> now = view.line(errand.category());
    take.setEnabled(!taking && offer.canTake());
    put(line, waiting(now.orElse(null), offer));
    line.getParent().ifPresent(parent -> parent.setVisible(!line.getText().isEmpty()));
    put(closingWords, offer == HallView.Offer.OPEN ? closing(view, now) : "");
    closing.setVisible(!closingWords.getText().isEmpty());
  }

  private String closing(HallView view, Optional<CategoryLine> line) {
    Catalogue catalogue = view.catalogue();
    if (catalogue == null) {
      return "";
    }
    return switch (ServedToday.judge(
        catalogue.times(),
        guidance.now().atZone(view.zone()).toLocalDateTime(),
        line.map(CategoryLine::estimate).orElse(null))) {
      case ServedToday.Yes _ -> "";
      case ServedToday.AfterBreak(LocalTime from) -> say("today.after-break", from);
      case ServedToday.Perhaps(LocalTime end) -> say("today.perhaps", end);
      case ServedToday.Hardly(LocalTime end) -> say("today.hardly", end);
    };
  }

  private String say(String key, LocalTime time) {
    return guidance.phrases().say(key, HOUR.format(time));
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
