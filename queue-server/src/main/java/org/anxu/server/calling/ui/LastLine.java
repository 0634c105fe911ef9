package org.anxu.server.calling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.anxu.server.calling.CareWords;
import org.anxu.server.calling.ConsoleState;
import org.anxu.server.hall.CareReason;
import org.anxu.server.hall.CounterId;
import org.jspecify.annotations.Nullable;

/**
 * Whom this counter will call, kept by the browser for the time when the server is away. It goes
 * over as plain values, which the page's script draws only then: a busy line changes with every
 * ticket, and nobody looks at it while calling works.
 */
final class LastLine extends Div {
  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final transient ConsoleWords words;
  private final transient Locale locale;
  private final transient ZoneId zone;
  private final H2 title = new H2();
  private transient @Nullable List<ConsoleState.Next> shown;

  /** One row, as the script reads it. */
  record Row(String label, String category, String note, String since) {}

  LastLine(ConsoleWords words, Locale locale, ZoneId zone) {
    this.words = words;
    this.locale = locale;
    this.zone = zone;
    setId("last-line");
    addClassName("away-line");
    getElement().setAttribute("data-nobody", words.of("last.nobody"));
    add(title);
  }

  void show(CounterId counter, List<ConsoleState.Next> next) {
    title.setText(words.of("last.title", counter.value()));
    if (!Objects.equals(next, shown)) {
      shown = next;
      getElement().setPropertyList("rows", next.stream().map(this::row).toList());
    }
  }

  private Row row(ConsoleState.Next each) {
    CareReason care = each.care();
    String note = care == null ? "" : CareWords.of(care).in(locale);
    String alone = each.directed() ? words.of("last.directed") : "";
    return new Row(
        each.label(),
        each.category().in(locale),
        note.isEmpty() || alone.isEmpty() ? note + alone : note + " · " + alone,
        words.of("last.since", HOUR.format(each.arrived().atZone(zone))));
  }
}
