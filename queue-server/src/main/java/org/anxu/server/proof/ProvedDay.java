package org.anxu.server.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The hall on one service day, as the proof follows it: plain state, without any rule. */
final class ProvedDay {
  /** Where the day stands. */
  enum Phase {
    CLOSED,
    OPEN,
    LAST_TICKET
  }

  /** How many visits a counter may hold at once. */
  static final int HELD_AT_ONCE = 5;

  /** How many matters may be chosen for one visit. */
  static final int MATTERS_MAX = 3;

  /** How long a step can be taken back, in milliseconds. */
  static final long UNDO_WINDOW = 10_000;

  Phase phase = Phase.CLOSED;

  /** What the latest day was opened with; null before the first opening. */
  @Nullable DaySettings settings;

  Serving serving = Serving.NOTHING;

  /** Whether the hall's pause stops new tickets as well. */
  boolean hallTakesNoTickets;

  /** Every counter since the day's first opening, in order of appearance. */
  final Map<String, ProvedCounter> counters = new LinkedHashMap<>();

  final Map<String, ProvedVisit> visits = new HashMap<>();
  final Map<String, Integer> lastNumbers = new HashMap<>();
  final Map<String, Integer> calls = new HashMap<>();

  /** The prefix each category has had since the day's first opening. */
  final Map<String, String> prefixes = new HashMap<>();

  /** The visit of each mark given offline, by kiosk and number; none for an expired one. */
  final Map<String, TreeMap<Integer, ProvedVisit>> marks = new HashMap<>();

  final Set<String> expiredMarks = new HashSet<>();

  /** The ids on slips given offline for visits that had another number already. */
  final Set<String> slips = new HashSet<>();

  /** Who waits for any counter that serves the category. */
  final Map<String, List<ProvedTicket>> lines = new LinkedHashMap<>();

  /** Who is on hold, the longest first. */
  final Set<ProvedTicket> onHold = new LinkedHashSet<>();

  /** Those of them of whom the guide was not told yet that it lasts too long. */
  final Set<ProvedTicket> untold = new LinkedHashSet<>();

  void forgetDay() {
    counters.clear();
    visits.clear();
    lastNumbers.clear();
    calls.clear();
    prefixes.clear();
    marks.clear();
    expiredMarks.clear();
    slips.clear();
    lines.clear();
    onHold.clear();
    untold.clear();
  }

  DaySettings settings() {
    if (settings == null) {
      throw new IllegalStateException("no day has been opened yet");
    }
    return settings;
  }

  int calls(String category) {
    return calls.getOrDefault(category, 0);
  }

  boolean isDormant(ProvedTicket ticket) {
    return ticket.callableFrom > 0 && ticket.callableFrom > calls(ticket.category);
  }

  /** Puts a ticket where it waits: in its category's line, or before the one counter. */
  void wait(ProvedTicket ticket) {
    ticket.state = ProvedTicket.State.WAITING;
    List<ProvedTicket> line =
        ticket.directed == null
            ? lines.computeIfAbsent(ticket.category, _ -> new ArrayList<>())
            : ticket.directed.directed;
    ticket.line = line;
    ticket.place = line.size();
    line.add(ticket);
  }

  /** Takes a ticket out of the line. */
  void leave(ProvedTicket ticket) {
    List<ProvedTicket> line = ticket.line;
    if (line != null) {
      ProvedTicket last = line.removeLast();
      if (last != ticket) {
        line.set(ticket.place, last);
        last.place = ticket.place;
      }
      ticket.line = null;
    }
  }

  /** What is directed to a counter becomes ordinary; what it holds does on resumption. */
  void release(ProvedCounter counter) {
    counter.held.clear();
    for (ProvedTicket ticket : List.copyOf(counter.directed)) {
      leave(ticket);
      ticket.directed = null;
      ticket.returned = 0;
      wait(ticket);
    }
  }

  void endHold(ProvedTicket ticket) {
    onHold.remove(ticket);
    untold.remove(ticket);
    if (ticket.at != null) {
      ticket.at.held.remove(ticket);
    }
  }

  boolean isElsewhere(String officer) {
    return counters.values().stream().anyMatch(each -> officer.equals(each.officer));
  }

  boolean anybodyWaits() {
    return lines.values().stream().anyMatch(line -> !line.isEmpty())
        || counters.values().stream().anyMatch(each -> !each.directed.isEmpty());
  }

  boolean isPrimarySomewhere(String category, Serving by) {
    for (ProvedCounter each : counters.values()) {
      if (each.open() && by.of(each).primary().contains(category)) {
        return true;
      }
    }
    return false;
  }
}
