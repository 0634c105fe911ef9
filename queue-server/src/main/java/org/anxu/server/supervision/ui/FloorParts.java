package org.anxu.server.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.anxu.server.access.ui.ScreenWords;
import org.anxu.server.calling.CareWords;
import org.anxu.server.hall.CareReason;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.VisitId;
import org.anxu.server.supervision.FloorState;
import org.jspecify.annotations.Nullable;

/** The parts of the floor page that are drawn anew at every change. */
record FloorParts(ScreenWords words, Locale locale, ZoneId zone, Acts acts) {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  /** A category and who is in it, in calling order. */
  Component line(FloorState.Line line, @Nullable VisitId chosen, Consumer<VisitId> choose) {
    H2 head = new H2(line.name().in(locale));
    Span count = new Span(words.of("waiting", line.waiting()));
    Div top = new Div(head, count);
    top.addClassName("floor-line-head");
    if (line.pause() != null) {
      top.add(state("paused", words.of("paused")));
    } else if (line.openCounters() == 0) {
      top.add(state("closed", words.of("no-counter")));
    }
    Section section = new Section(top);
    section.addClassName("floor-line");
    section.getElement().setAttribute("data-category", line.category().value());
    line.rows().forEach(row -> section.add(row(row, row.visit().equals(chosen), choose)));
    long hidden = line.waiting() - line.rows().stream().filter(row -> row.place() > 0).count();
    if (hidden > 0) {
      section.add(muted(words.of("more", hidden)));
    }
    return section;
  }

  /** What a category is called, or its code if it is served no more. */
  String name(List<FloorState.Line> lines, CategoryCode code) {
    return lines.stream()
        .filter(line -> line.category().equals(code))
        .findFirst()
        .map(line -> line.name().in(locale))
        .orElse(code.value());
  }

  /** One visit of a list. */
  Component row(FloorState.Row row, boolean chosen, Consumer<VisitId> choose) {
    Span place = new Span(row.place() > 0 ? String.valueOf(row.place()) : "");
    place.addClassName("floor-place");
    Span label = new Span(row.label());
    label.addClassName("anxu-number");
    Span where = new Span(where(row));
    where.addClassName("floor-where");
    NativeButton button = new NativeButton();
    button.add(place, label, where);
    CareReason care = row.care();
    if (care != null) {
      Span mark = new Span(CareWords.of(care).in(locale));
      mark.addClassName("floor-care");
      button.add(mark);
    }
    Span minutes = new Span(words.of("minutes", row.minutes()));
    minutes.addClassName("floor-minutes");
    button.add(minutes);
    button.addClassName("floor-row");
    button.setId("visit-" + row.label());
    button.getElement().setAttribute("data-state", row.state().name());
    button.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
    button.addClickListener(_ -> choose.accept(row.visit()));
    return button;
  }

  /** One visit that was searched for; its category is said, for no heading does. */
  Component found(FloorState.Row row, boolean chosen, Consumer<VisitId> choose) {
    Div found = new Div(row(row, chosen, choose), muted(row.category().in(locale)));
    found.addClassName("floor-line");
    return found;
  }

  /** Where a visit stands, in words. */
  String where(FloorState.Row row) {
    String state = words.of("state." + row.state().name());
    return row.counter() == null
        ? state
        : state + " · " + words.of("counter", row.counter().value());
  }

  String hour(Instant instant) {
    return HOUR.format(instant.atZone(zone));
  }

  static Div muted(String text) {
    Div div = new Div(text);
    div.addClassName("anxu-secondary");
    return div;
  }

  private static Span state(String kind, String word) {
    Span state = new Span(word);
    state.addClassNames("anxu-state", "anxu-state-" + kind);
    return state;
  }
}
