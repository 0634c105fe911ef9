package org.anxu.server.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.anxu.protocol.ticketing.FloorRequest;
import org.anxu.server.access.ui.ScreenWords;
import org.anxu.server.hall.VisitId;
import org.anxu.server.supervision.FloorAction;
import org.anxu.server.supervision.FloorAlert;
import org.anxu.server.supervision.FloorState;

/** What is the matter in the line and at the counters, with the action on it. */
final class LineRows {
  private final FloorParts parts;
  private final ScreenWords words;
  private final Consumer<VisitId> choose;
  private final Consumer<FloorAlert> take;

  /**
   * Rows of one page.
   *
   * @param choose shows a visit and what may be done with it
   * @param take this person sees to an alert
   */
  LineRows(FloorParts parts, Consumer<VisitId> choose, Consumer<FloorAlert> take) {
    this.parts = parts;
    this.words = parts.words();
    this.choose = choose;
    this.take = take;
  }

  Component of(FloorState.Raised raised) {
    FloorAlert alert = raised.alert();
    Div row = row(words.of("trouble.since", what(alert), parts.hour(alert.since())), alert.id());
    act(row, alert);
    if (raised.coming() == null) {
      Button coming = button(words.of("trouble.coming"), () -> take.accept(alert));
      coming.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      row.add(coming);
    } else {
      row.add(new Span(words.of("trouble.taken", raised.coming().value())));
    }
    return row;
  }

  /** An alert's row, without its keys. */
  static Div row(String text, String id) {
    Span icon = new Span();
    icon.addClassNames("anxu-icon", "anxu-icon-warning");
    icon.getElement().setAttribute("aria-hidden", "true");
    Span said = new Span(text);
    said.addClassName("floor-alert-text");
    Div row = new Div(icon, said);
    row.addClassNames("anxu-notice", "anxu-notice-paused", "floor-alert");
    row.getElement().setAttribute("data-alert", id);
    return row;
  }

  /** A key of an alert's row. */
  static Button button(String text, Runnable act) {
    Button button = new Button(text, _ -> act.run());
    button.setDisableOnClick(true);
    return button;
  }

  private String what(FloorAlert alert) {
    return switch (alert) {
      case FloorAlert.HoldOverdue held ->
          words.of(
              held.counter() == null ? "alert.hold" : "alert.hold.counter",
              held.label(),
              held.away().toMinutes(),
              String.valueOf(held.counter()));
      case FloorAlert.CounterLate late ->
          words.of("alert.counter", late.counter().value(), parts.hour(late.since()));
      case FloorAlert.CategoryLate late ->
          words.of("alert.category", late.name().in(parts.locale()), parts.hour(late.since()));
      case FloorAlert.HallLate late -> words.of("alert.hall", parts.hour(late.since()));
      case FloorAlert.LongWait wait ->
          words.of(
              "alert.wait",
              wait.name().in(parts.locale()),
              wait.many(),
              wait.minutes(),
              wait.label(),
              parts.hour(wait.queued()));
      case FloorAlert.NoCall idle ->
          words.of("alert.no-call", idle.counter().value(), idle.officer().value());
      case FloorAlert.LongService service ->
          words.of(
              "alert.service",
              service.counter().value(),
              service.label(),
              service.officer().value());
      case FloorAlert.ConsoleLeft left ->
          words.of("alert.console", left.counter().value(), left.officer().value());
    };
  }

  private void act(Div row, FloorAlert alert) {
    switch (alert) {
      case FloorAlert.HoldOverdue held ->
          act(row, FloorAction.RESUME, Requests.visit(held.visit().value()));
      case FloorAlert.CategoryLate late ->
          act(row, FloorAction.RESUME_CATEGORY, Requests.category(late.category().value()));
      case FloorAlert.HallLate _ -> act(row, FloorAction.RESUME_HALL, Requests.hall());
      case FloorAlert.LongWait wait ->
          row.add(
              new Button(words.of("alert.show", wait.label()), _ -> choose.accept(wait.visit())));
      // There is nothing to press: the guide goes there and asks.
      case FloorAlert.CounterLate _,
          FloorAlert.NoCall _,
          FloorAlert.LongService _,
          FloorAlert.ConsoleLeft _ -> {}
    }
  }

  private void act(Div row, FloorAction action, FloorRequest request) {
    row.add(button(words.of("act." + action.path()), () -> parts.acts().act(action, request)));
  }
}
