package org.anxu.server.calling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anxu.protocol.board.CounterPhase;
import org.anxu.server.broadcast.PauseWords;
import org.anxu.server.calling.CareWords;
import org.anxu.server.calling.ConsoleState;
import org.anxu.server.calling.EarlierTicket;
import org.anxu.server.hall.CareReason;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.Pause;
import org.jspecify.annotations.Nullable;

/**
 * Who is in front of the officer, or why nobody is.
 *
 * @param zone the hall's, for hours
 */
record FrontParts(ConsoleWords words, Locale locale, ZoneId zone) {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private record Shown(
      CounterPhase phase,
      ConsoleState.@Nullable Front front,
      boolean apology,
      boolean standingBy,
      @Nullable Pause pause,
      boolean announced) {}

  /** What the parts depend on. */
  static Object shownOf(ConsoleState.Mine at) {
    return new Shown(
        at.phase(), at.front(), at.apology(), at.standingBy(), at.pause(), at.announced());
  }

  List<Component> of(ConsoleState.Mine at) {
    List<Component> parts = new ArrayList<>();
    Span phase = new Span(words.of("phase." + at.phase().name()));
    phase.addClassName("console-phase");
    parts.add(phase);
    ConsoleState.Front front = at.front();
    if (front == null) {
      parts.add(
          labelled("console-nobody", words.of(at.standingBy() ? "standing.by" : "nobody.front")));
    } else {
      customer(front, at.apology(), parts);
    }
    Pause pause = at.pause();
    if (pause != null) {
      parts.add(pause(pause, at.announced()));
    }
    return parts;
  }

  private void customer(ConsoleState.Front front, boolean apology, List<Component> parts) {
    Div number = labelled("anxu-number", front.label());
    number.setId("front-label");
    parts.add(number);
    parts.add(
        labelled(
            "console-category",
            front.category().in(locale) + " · " + words.of("waited", front.waitedMinutes())));
    if (apology) {
      Div sorry = labelled("console-apology", words.of("apology"));
      sorry.setId("apology");
      parts.add(sorry);
    }
    CareReason care = front.care();
    if (care != null) {
      Div note = labelled("console-care", words.of("care", CareWords.of(care).in(locale)));
      note.setId("care-note");
      Div guidance = labelled("console-guidance", CareWords.guidance(care).in(locale));
      guidance.setId("care-guidance");
      parts.add(new Div(note, guidance));
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
    history(front, parts);
    UnorderedList papers = new UnorderedList();
    front.papers().forEach(paper -> papers.add(new ListItem(paper.in(locale))));
    Div needed = new Div(new Span(words.of("papers")), papers);
    needed.addClassName("console-papers");
    parts.add(needed);
  }

  /** What the customer has been through today; nothing for whom it is the first call. */
  private void history(ConsoleState.Front front, List<Component> parts) {
    if (front.earlier().isEmpty() && front.holds() == 0 && front.noShows() == 0) {
      return;
    }
    Div history = labelled("console-history", words.of("history", hour(front.arrived())));
    history.setId("visit-history");
    UnorderedList list = new UnorderedList();
    front.earlier().forEach(each -> list.add(new ListItem(earlier(each))));
    if (front.holds() > 0) {
      list.add(new ListItem(words.of("history.holds", front.holds())));
    }
    if (front.noShows() > 0) {
      list.add(new ListItem(words.of("history.no-shows", front.noShows())));
    }
    history.add(list);
    parts.add(history);
  }

  private String earlier(EarlierTicket each) {
    CounterId counter = each.counter();
    String outcome = words.of("outcome." + each.outcome().name());
    return each.category().in(locale)
        + " · "
        + (counter == null ? "" : words.of("counter", counter.value()) + " · ")
        + outcome
        + " · "
        + words.of("waited", each.waitedMinutes());
  }

  private Div pause(Pause pause, boolean announced) {
    String reason = PauseWords.of(pause.reason()).in(locale);
    Instant back = pause.expectedReturn();
    String until = back == null ? "" : words.of("pause.until", hour(back));
    String key = announced ? "pause.announced" : "pause.in.force";
    Div div = labelled("console-pause", words.of(key, reason) + until);
    div.setId("pause-state");
    return div;
  }

  private String hour(Instant at) {
    return HOUR.format(at.atZone(zone));
  }

  private static Div labelled(String style, String text) {
    Div div = new Div(text);
    div.addClassName(style);
    return div;
  }
}
