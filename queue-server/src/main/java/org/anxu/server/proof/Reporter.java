package org.anxu.server.proof;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.anxu.server.proof.OrderReport.ByVoice;
import org.anxu.server.proof.OrderReport.EarlierSettings;
import org.anxu.server.proof.OrderReport.Overtake;
import org.jspecify.annotations.Nullable;

/** Writes the order report while a journal is proved. */
final class Reporter implements Witness {
  private static final Set<String> CHANGES =
      Set.of("CounterChanged", "CategoryPaused", "CategoryResumed", "HallPaused", "HallResumed");

  /** What was in force before a change. */
  private record Change(Journaled entry, Serving before) {}

  private final @Nullable String wanted;
  private final CameAhead ahead = new CameAhead();
  private final List<Overtake> overtakes = new ArrayList<>();
  private final List<ByVoice> byVoice = new ArrayList<>();
  private final List<EarlierSettings> earlierSettings = new ArrayList<>();
  private final List<Journaled> voices = new ArrayList<>();
  private final Deque<Change> changes = new ArrayDeque<>();
  private String day = "-";

  /** Reports a day, or the latest one. */
  Reporter(@Nullable String wanted) {
    this.wanted = wanted;
  }

  private boolean looks() {
    return wanted == null || wanted.equals(day);
  }

  @Override
  public void before(Journaled entry, ProvedDay now) {
    endVoices(entry.command(), now);
    if (entry.type().equals("DayOpened")) {
      begin(entry);
    }
    if (CHANGES.contains(entry.type())) {
      changes.addLast(new Change(entry, now.serving));
    }
  }

  private void begin(Journaled entry) {
    String opened = entry.fact().part("setup").text("day");
    changes.clear();
    if (!opened.equals(day)) {
      if (wanted == null) {
        overtakes.clear();
        byVoice.clear();
        earlierSettings.clear();
        ahead.clear();
      }
      day = opened;
    }
  }

  @Override
  public void after(Journaled entry, ProvedDay now) {
    if (!looks()) {
      return;
    }
    if (entry.type().equals("ServedByVoice")) {
      voices.add(entry);
    }
    ahead.after(entry, now);
  }

  /** Those who were served by the same word passed nobody among themselves. */
  private void endVoices(String command, ProvedDay now) {
    if (voices.isEmpty() || voices.getFirst().command().equals(command)) {
      return;
    }
    for (Journaled entry : voices) {
      Fact fact = entry.fact();
      ProvedVisit served = now.visits.get(Ground.visitOf(fact.text("ticket")));
      if (served == null) {
        continue;
      }
      List<String> passed =
          now.lines.getOrDefault(served.ticket().category, List.of()).stream()
              .filter(each -> each.visit.before(served))
              .sorted(Comparator.comparingLong(each -> each.visit.arrival))
              .map(ProvedTicket::label)
              .toList();
      if (!passed.isEmpty()) {
        byVoice.add(
            new ByVoice(
                entry.sequence(),
                at(entry),
                served.label,
                fact.text("counter"),
                actor(fact.part("by")),
                fact.maybe("note"),
                passed));
      }
    }
    voices.clear();
  }

  @Override
  public void call(
      Journaled entry, ProvedDay now, ProvedCounter counter, ProvedTicket called, Rule rule) {
    if (!looks()) {
      return;
    }
    List<ProvedTicket> primary = rule.candidates(true);
    List<ProvedTicket> support = rule.candidates(false);
    boolean fromPrimary = primary.contains(called);
    overtake(entry, called, fromPrimary ? primary : support, entry.fact().text("rule"));
    overtake(entry, called, fromPrimary ? support : primary, "SUPPORT");
    lookBack(entry, now, counter, called);
  }

  private void overtake(Journaled entry, ProvedTicket called, List<ProvedTicket> rank, String way) {
    List<String> passed =
        rank.stream()
            .filter(each -> each.before(called))
            .sorted(Comparator.comparingLong(each -> each.visit.arrival))
            .map(ProvedTicket::label)
            .toList();
    if (!passed.isEmpty()) {
      overtakes.add(
          new Overtake(
              entry.sequence(),
              at(entry),
              called.label(),
              entry.fact().text("counter"),
              entry.fact().text("officer"),
              way,
              passed));
    }
  }

  private void lookBack(
      Journaled entry, ProvedDay now, ProvedCounter counter, ProvedTicket called) {
    long since = entry.steady() - now.settings().lookback();
    while (!changes.isEmpty() && changes.getFirst().entry().steady() < since) {
      changes.removeFirst();
    }
    for (Change change : changes) {
      Rule.Choice then = new Rule(now, counter, change.before()).next();
      if (then != null && then.ticket() != called && then.ticket().before(called)) {
        Fact fact = change.entry().fact();
        earlierSettings.add(
            new EarlierSettings(
                entry.sequence(),
                at(entry),
                called.label(),
                counter.id,
                then.ticket().label(),
                change.entry().sequence(),
                change.entry().type(),
                actor(fact.part("by")),
                reason(change.entry())));
        return;
      }
    }
  }

  /** Why, as far as the journal says. */
  static String reason(Journaled entry) {
    Fact fact = entry.fact();
    return switch (entry.type()) {
      case "CounterChanged", "ServedByVoice" -> String.valueOf(fact.maybe("note"));
      case "CategoryPaused", "HallPaused" -> fact.part("pause").part("pause").text("reason");
      case "CallWithdrawn" -> fact.text("reason");
      case "TicketTransferred" -> fact.text("cause");
      default -> "-";
    };
  }

  static Instant at(Journaled entry) {
    return Instant.ofEpochMilli(entry.time());
  }

  static String actor(Fact by) {
    return by.text("officer") + " " + by.text("post");
  }

  OrderReport report(ProvedDay now) {
    endVoices("", now);
    return new OrderReport(
        wanted == null ? day : wanted, overtakes, ahead.all(), byVoice, earlierSettings);
  }
}
