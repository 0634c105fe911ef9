package org.anxu.server.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.anxu.server.access.ui.ScreenWords;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.VisitId;
import org.anxu.server.supervision.FloorState;

/** The parts of the floor page that are drawn anew at every change. */
record FloorParts(ScreenWords words, Locale locale, ZoneId zone, Acts acts) {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  /** What a category is called, or its code if it is served no more. */
  String name(List<FloorState.Line> lines, CategoryCode code) {
    return lines.stream()
        .filter(line -> line.category().equals(code))
        .findFirst()
        .map(line -> line.name().in(locale))
        .orElse(code.value());
  }

  /** One visit that was searched for; its category is said, for no heading does. */
  Component found(FloorState.Row row, boolean chosen, Consumer<VisitId> choose) {
    RowButton button = new RowButton(this, choose);
    button.show(row, chosen);
    Div found = new Div(button, muted(row.category().in(locale)));
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
}
