package org.anxu.server.hall;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every waiting ticket of the day, in the lines in which it can be called. */
final class WaitingLines {
  private final Map<CategoryCode, WaitingLine> open = new HashMap<>();
  private final Map<CounterId, Map<CategoryCode, WaitingLine>> directed = new HashMap<>();
  private final Map<CategoryCode, WaitingLine> dormant = new HashMap<>();
  private final Map<CategoryCode, TreeMap<Integer, Set<Ticket>>> due = new HashMap<>();
  private final Map<CategoryCode, Integer> waiting = new HashMap<>();
  private final Map<CategoryCode, Integer> calls = new HashMap<>();

  void add(Ticket ticket, boolean inCareLane) {
    waiting.merge(ticket.category(), 1, Integer::sum);
    place(ticket, inCareLane);
  }

  private void place(Ticket ticket, boolean inCareLane) {
    if (isDormant(ticket)) {
      due.computeIfAbsent(ticket.category(), _ -> new TreeMap<>())
          .computeIfAbsent(ticket.callableFrom(), _ -> new LinkedHashSet<>())
          .add(ticket);
    }
    lineOf(ticket).add(ticket, inCareLane);
  }

  void remove(Ticket ticket) {
    waiting.merge(ticket.category(), -1, Integer::sum);
    unplace(ticket);
  }

  private void unplace(Ticket ticket) {
    if (isDormant(ticket)) {
      due.getOrDefault(ticket.category(), new TreeMap<>())
          .computeIfPresent(
              ticket.callableFrom(),
              (_, sleeping) -> {
                sleeping.remove(ticket);
                return sleeping.isEmpty() ? null : sleeping;
              });
    }
    lineOf(ticket).remove(ticket);
  }

  /** Puts a ticket anew, after its care changed. */
  void replace(Ticket ticket, boolean inCareLane) {
    unplace(ticket);
    place(ticket, inCareLane);
  }

  private boolean isDormant(Ticket ticket) {
    return ticket.callableFrom() > calls(ticket.category());
  }

  private WaitingLine lineOf(Ticket ticket) {
    if (isDormant(ticket)) {
      return dormant.computeIfAbsent(ticket.category(), _ -> new WaitingLine());
    }
    return ticket
        .directed()
        .map(counter ->
            directed
                .computeIfAbsent(counter, _ -> new HashMap<>())
                .computeIfAbsent(ticket.category(), _ -> new WaitingLine()))
        .orElseGet(() -> open.computeIfAbsent(ticket.category(), _ -> new WaitingLine()));
  }

  /** Counts a call of a category; who was reinstated long enough ago is callable from now on. */
  void countCall(CategoryCode category, Predicate<Ticket> inCareLane) {
    TreeMap<Integer, Set<Ticket>> queue = due.get(category);
    Set<Ticket> awake = queue == null ? null : queue.remove(calls(category) + 1);
    if (awake != null) {
      awake.forEach(ticket -> lineOf(ticket).remove(ticket));
    }
    calls.merge(category, 1, Integer::sum);
    if (awake != null) {
      for (Ticket ticket : awake) {
        place(ticket, inCareLane.test(ticket));
      }
    }
  }

  /** How many tickets of a category were called today. */
  int calls(CategoryCode category) {
    return calls.getOrDefault(category, 0);
  }

  /** How many wait for a category, callable or not. */
  int waiting(CategoryCode category) {
    return waiting.getOrDefault(category, 0);
  }

  Candidates openTo(CategoryCode category) {
    WaitingLine line = open.get(category);
    return line == null ? Candidates.NONE : line.candidates();
  }

  Candidates dormant(CategoryCode category) {
    WaitingLine line = dormant.get(category);
    return line == null ? Candidates.NONE : line.candidates();
  }

  Candidates directedTo(CounterId counter, CategoryCode category, boolean paused) {
    Map<CategoryCode, WaitingLine> lines = directed.get(counter);
    WaitingLine line = lines == null ? null : lines.get(category);
    if (line == null) {
      return Candidates.NONE;
    }
    return paused ? line.candidatesWhilePaused() : line.candidates();
  }

  /** The categories for which tickets are directed to a counter. */
  Collection<CategoryCode> directedCategories(CounterId counter) {
    Map<CategoryCode, WaitingLine> lines = directed.get(counter);
    return lines == null ? List.of() : lines.keySet();
  }

  /** The tickets directed to a counter become ordinary candidates. */
  void release(CounterId counter, Predicate<Ticket> inCareLane) {
    Map<CategoryCode, WaitingLine> lines = directed.remove(counter);
    if (lines == null) {
      return;
    }
    for (WaitingLine line : lines.values()) {
      for (Ticket ticket : line.all().values()) {
        ticket.direct(null, 0);
        place(ticket, inCareLane.test(ticket));
      }
    }
  }

  /** Every waiting ticket of a category, in no order but that of its lines. */
  List<Ticket> of(CategoryCode category) {
    List<Ticket> tickets = new ArrayList<>();
    List<WaitingLine> lines = new ArrayList<>();
    directed.values().forEach(each -> addIfThere(lines, each.get(category)));
    addIfThere(lines, open.get(category));
    addIfThere(lines, dormant.get(category));
    lines.forEach(line -> tickets.addAll(line.all().values()));
    return tickets;
  }

  private static void addIfThere(List<WaitingLine> lines, @Nullable WaitingLine line) {
    if (line != null) {
      lines.add(line);
    }
  }

  /** Whether a waiting ticket stands where it can be called. */
  boolean holds(Ticket ticket, boolean inCareLane) {
    return lineOf(ticket).holds(ticket, inCareLane);
  }

  /**
   * The first tickets that one counter could call, as lines of their own in which calling can be
   * tried: those of some categories that wait for any counter, and those directed to this one.
   *
   * @param most how many calls are to be tried: as many are taken from the head of every order
   */
  WaitingLines heads(
      CounterId counter, Set<CategoryCode> categories, int most, Predicate<Ticket> inCareLane) {
    WaitingLines heads = new WaitingLines();
    heads.calls.putAll(calls);
    Map<CategoryCode, WaitingLine> own = directed.getOrDefault(counter, Map.of());
    for (CategoryCode category : categories) {
      List<WaitingLine> lines = new ArrayList<>();
      addIfThere(lines, own.get(category));
      addIfThere(lines, open.get(category));
      lines.stream()
          .flatMap(line -> line.heads(most))
          .distinct()
          .forEach(ticket -> heads.add(ticket, inCareLane.test(ticket)));
      // In the order of the calls that wake them: few, for each was a no-show.
      WaitingLine asleep = dormant.get(category);
      if (asleep != null) {
        asleep.all().values().forEach(ticket -> heads.add(ticket, inCareLane.test(ticket)));
      }
    }
    return heads;
  }

  /** How many tickets stand in all lines of a category together. */
  int standing(CategoryCode category) {
    int standing = 0;
    for (Map<CategoryCode, WaitingLine> each : directed.values()) {
      standing += sizeOf(each.get(category));
    }
    return standing + sizeOf(open.get(category)) + sizeOf(dormant.get(category));
  }

  private static int sizeOf(@Nullable WaitingLine line) {
    return line == null ? 0 : line.size();
  }

  /** The categories for which somebody waits. */
  Set<CategoryCode> categories() {
    Set<CategoryCode> categories = new LinkedHashSet<>();
    waiting.forEach((category, count) -> {
      if (count > 0) {
        categories.add(category);
      }
    });
    return categories;
  }
}
