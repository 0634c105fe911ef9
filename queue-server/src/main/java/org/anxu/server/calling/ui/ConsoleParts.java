package org.anxu.server.calling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.anxu.protocol.board.WaitEstimate;
import org.anxu.server.calling.ConsoleState;
import org.anxu.server.calling.CounterAction;
import org.anxu.server.calling.OpenConsoles;
import org.anxu.server.hall.VisitId;

/** The parts of the console that are drawn anew at every change. */
final class ConsoleParts {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  /** What takes no effect while the server is away. */
  static final String NEED_A_SERVER =
      ".console-header, .console-choice, .console-key-block, .console-pause-panel, .console-held,"
          + " .console-accounts";

  private ConsoleParts() {}

  /** What waits for this counter. */
  static List<Component> line(ConsoleState.Mine at, ConsoleWords words, Locale locale) {
    List<Component> parts = new ArrayList<>();
    parts.add(new H2(words.of("line")));
    for (ConsoleState.Line each : at.line()) {
      Span name = new Span(each.category().in(locale));
      Div count = new Div(words.of("line.waiting", each.waiting()));
      WaitEstimate estimate = each.estimate();
      if (estimate != null && estimate.toMinutes() > 0 && each.waiting() > 0) {
        Div wait = new Div(words.of("line.estimate", estimate.fromMinutes(), estimate.toMinutes()));
        wait.addClassName("console-estimate");
        count.add(wait);
      }
      Div row = new Div(name, count);
      row.addClassName("console-line-row");
      if (!each.primary()) {
        name.add(new Span(" · " + words.of("line.support")));
        row.addClassName("console-support");
      }
      parts.add(row);
    }
    return parts;
  }

  /** The window's title: the number in front, or the state, and how many wait. */
  static String title(ConsoleState.Mine at, ConsoleWords words) {
    ConsoleState.Front front = at.front();
    return words.of(
        "title.work",
        front == null ? words.of("phase." + at.phase().name()) : front.label(),
        at.waiting());
  }

  /** The other consoles at the same counter, for whoever works at one to know. */
  static String others(List<OpenConsoles.Console> others, ConsoleWords words, ZoneId zone) {
    return String.join(
        "\n",
        others.stream()
            .map(each ->
                words.of(
                    each.slim() ? "other.slim" : "other.full",
                    each.officer().value(),
                    HOUR.format(each.since().atZone(zone))))
            .toList());
  }

  /** The visits this counter keeps, each to be taken back by its button. */
  static List<Component> held(
      ConsoleState.Mine at, ConsoleWords words, Locale locale, Consumer<VisitId> resume) {
    List<Component> parts = new ArrayList<>();
    parts.add(new H2(words.of("held")));
    for (ConsoleState.Held each : at.held()) {
      Span label = new Span(each.label());
      label.addClassName("anxu-number");
      Button back = new Button(words.of("RESUME_HELD"), _ -> resume.accept(each.visit()));
      back.setId("resume-" + each.label());
      back.setDisableOnClick(true);
      back.setEnabled(at.possible().contains(CounterAction.RESUME_HELD));
      Div row = new Div(new Div(label, new Div(each.category().in(locale))), back);
      row.addClassName("console-line-row");
      parts.add(row);
    }
    return parts;
  }
}
