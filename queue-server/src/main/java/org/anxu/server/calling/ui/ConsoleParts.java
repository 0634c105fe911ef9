package org.anxu.server.calling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.anxu.server.broadcast.PauseWords;
import org.anxu.server.calling.CareWords;
import org.anxu.server.calling.ConsoleState;
import org.anxu.server.calling.CounterAction;
import org.anxu.server.hall.CareReason;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Pause;
import org.anxu.server.hall.VisitId;

/** The parts of the console that are drawn anew at every change. */
final class ConsoleParts {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private ConsoleParts() {}

  /** Who is in front of the officer, or why nobody is. */
  static List<Component> front(
      ConsoleState.Mine at, ConsoleWords words, Locale locale, ZoneId zone, InstantSource clock) {
    List<Component> parts = new ArrayList<>();
    Span phase = new Span(words.of("phase." + at.phase().name()));
    phase.addClassName("console-phase");
    parts.add(phase);
    ConsoleState.Front front = at.front();
    if (front == null) {
      parts.add(labelled("console-nobody", words.of("nobody.front")));
    } else {
      Div number = labelled("anxu-number", front.label());
      number.setId("front-label");
      parts.add(number);
      long waited = Duration.between(front.arrived(), clock.instant()).toMinutes();
      parts.add(
          labelled(
              "console-category",
              front.category().in(locale) + " · " + words.of("waited", Math.max(0, waited))));
      if (at.apology()) {
        parts.add(labelled("console-apology", words.of("apology")));
      }
      CareReason care = front.care();
      if (care != null) {
        Div note = labelled("console-care", words.of("care", CareWords.of(care).in(locale)));
        note.setId("care-note");
        parts.add(note);
      }
      if (!front.further().isEmpty()) {
        String further =
            String.join(
                words.of("list.comma"),
                front.further().stream().map(each -> each.in(locale)).toList());
        Div next = labelled("console-further", words.of("further", further));
        next.setId("further-matters");
        parts.add(next);
      }
      UnorderedList papers = new UnorderedList();
      front.papers().forEach(paper -> papers.add(new ListItem(paper.in(locale))));
      parts.add(new Div(new Span(words.of("papers")), papers));
    }
    Pause pause = at.pause();
    if (pause != null) {
      parts.add(pause(pause, at.announced(), words, locale, zone));
    }
    return parts;
  }

  private static Div pause(
      Pause pause, boolean announced, ConsoleWords words, Locale locale, ZoneId zone) {
    String reason = PauseWords.of(pause.reason()).in(locale);
    Instant back = pause.expectedReturn();
    String until = back == null ? "" : words.of("pause.until", HOUR.format(back.atZone(zone)));
    String key = announced ? "pause.announced" : "pause.in.force";
    Div div = labelled("console-pause", words.of(key, reason) + until);
    div.setId("pause-state");
    return div;
  }

  /** What waits for this counter. */
  static List<Component> line(ConsoleState.Mine at, ConsoleWords words, Locale locale) {
    List<Component> parts = new ArrayList<>();
    parts.add(new H2(words.of("line")));
    for (ConsoleState.Line each : at.line()) {
      Span name = new Span(each.category().in(locale));
      Span count = new Span(words.of("line.waiting", each.waiting()));
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

  /** The counters, to choose one's own from. */
  static List<Component> choice(ConsoleState state, ConsoleWords words, Consumer<CounterId> open) {
    List<Component> parts = new ArrayList<>();
    parts.add(new H2(words.of("choose")));
    parts.add(new Div(words.of(state.dayOpen() ? "choose.hint" : "day.closed")));
    for (ConsoleState.Desk each : state.desks()) {
      OfficerId there = each.officer();
      String name = each.counter().value();
      Button button =
          new Button(
              there == null ? words.of("counter", name) : words.of("taken", name, there.value()),
              _ -> open.accept(each.counter()));
      button.setId("counter-" + name);
      button.setEnabled(state.dayOpen() && there == null);
      parts.add(button);
    }
    return parts;
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

  private static Div labelled(String style, String text) {
    Div div = new Div(text);
    div.addClassName(style);
    return div;
  }
}
