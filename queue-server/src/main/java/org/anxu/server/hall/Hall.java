package org.anxu.server.hall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.anxu.server.hall.Ticket.Arrival;
import org.anxu.server.hall.Ticket.State;
import org.jspecify.annotations.Nullable;

/**
 * The state of the hall: the fold of its events, and nothing that is not in them. Owned by one
 * thread. An event that cannot happen in this state throws, so that a replay of a wrong journal
 * stops where it is wrong.
 */
public final class Hall {
  private static final int SERVICES_REMEMBERED = 50;

  /** Where the service day stands. */
  public enum Phase {
    CLOSED,
    OPEN,
    LAST_TICKET
  }

  private Phase phase = Phase.CLOSED;
  private @Nullable DaySetup setup;
  private Map<CounterId, Counter> counters = new LinkedHashMap<>();
  private final Map<TicketId, Ticket> tickets = new HashMap<>();
  private final Map<CategoryCode, TreeMap<Arrival, Ticket>> lines = new LinkedHashMap<>();
  private final Map<CategoryCode, Integer> lastNumbers = new HashMap<>();
  private final Map<CategoryCode, Deque<Duration>> services = new HashMap<>();
  private final RecentCalls calls = new RecentCalls();

  /** Where the day stands. */
  public Phase phase() {
    return phase;
  }

  /** The service day; empty while none is open. */
  public Optional<LocalDate> day() {
    return phase == Phase.CLOSED ? Optional.empty() : Optional.of(setup().day());
  }

  /** What the day was opened with; the last day's while none is open. */
  public DaySetup setup() {
    if (setup == null) {
      throw new IllegalStateException("no day has been opened yet");
    }
    return setup;
  }

  /** The day's counters, in catalogue order. */
  public Collection<Counter> counters() {
    return List.copyOf(counters.values());
  }

  /** One counter of the day. */
  public Optional<Counter> counter(CounterId id) {
    return Optional.ofNullable(counters.get(id));
  }

  /** A ticket of the day, whatever became of it. */
  public Optional<Ticket> ticket(TicketId id) {
    return Optional.ofNullable(tickets.get(id));
  }

  /** How many wait for a category. */
  public int waiting(CategoryCode category) {
    return line(category).size();
  }

  /** The first in the line of a category. */
  public Optional<Ticket> first(CategoryCode category) {
    return Optional.ofNullable(line(category).firstEntry()).map(Map.Entry::getValue);
  }

  /** The line of a category in its order, the next first. */
  public List<Ticket> inOrder(CategoryCode category) {
    return List.copyOf(line(category).values());
  }

  /** How many of its category wait before a ticket. */
  public int ahead(Ticket ticket) {
    return line(ticket.category()).headMap(ticket.arrival(), false).size();
  }

  /** The last number given for a category today; 0 before the first. */
  public int lastNumber(CategoryCode category) {
    return lastNumbers.getOrDefault(category, 0);
  }

  /** How long the last services of a category took, at most fifty. */
  public List<Duration> services(CategoryCode category) {
    return List.copyOf(services.getOrDefault(category, new ArrayDeque<>()));
  }

  /** The last calls of the day, newest first. */
  public List<RecentCalls.Summons> recentCalls() {
    return calls.newestFirst();
  }

  /** How many open, unpaused counters serve a category. */
  public int openCounters(CategoryCode category) {
    return (int)
        counters.values().stream()
            .filter(Counter::isCalling)
            .filter(counter -> counter.setup().all().contains(category))
            .count();
  }

  /**
   * Applies what has happened.
   *
   * @param event the event
   * @param at the journal's time
   * @param sequence the journal's sequence
   * @throws IllegalStateException if it cannot happen in this state
   */
  public void apply(HallEvent event, Instant at, long sequence) {
    switch (event) {
      case HallEvent.DayOpened opened -> open(opened);
      case HallEvent.IssuingEnded _ -> {
        demand(phase == Phase.OPEN, event);
        phase = Phase.LAST_TICKET;
      }
      case HallEvent.DayClosed _ -> close(event);
      case HallEvent.TicketIssued issued -> issue(issued, new Arrival(at, sequence));
      case HallEvent.TicketExpired expired -> move(expired.ticket(), State.WAITING, State.EXPIRED);
      case HallEvent.CounterOpened opened ->
          change(
              opened.counter(),
              event,
              counter -> !counter.isOpen(),
              counter -> counter.openedBy(opened.officer()));
      case HallEvent.CounterClosed closed ->
          change(closed.counter(), event, counter -> counter.ticket() == null, Counter::signedOut);
      case HallEvent.TicketCalled called -> call(called, at, sequence);
      case HallEvent.TicketRecalled recalled -> recall(recalled, at, sequence);
      case HallEvent.CallWithdrawn withdrawn -> {
        leave(withdrawn.counter(), withdrawn.ticket(), event, true);
        move(withdrawn.ticket(), State.CALLED, State.WAITING);
      }
      case HallEvent.ServiceStarted started -> {
        change(started.counter(), event, holds(started.ticket()), counter -> counter.serving(at));
        move(started.ticket(), State.CALLED, State.SERVING);
      }
      case HallEvent.ServiceCompleted completed -> complete(completed);
      case HallEvent.TicketNotShown absent -> {
        leave(absent.counter(), absent.ticket(), event, true);
        move(absent.ticket(), State.CALLED, State.NO_SHOW);
      }
      case HallEvent.PauseAnnounced announced ->
          change(
              announced.counter(),
              event,
              Counter::isOpen,
              counter -> counter.announcing(announced.pause()));
      case HallEvent.CounterPaused paused ->
          change(
              paused.counter(), event, Counter::isOpen, counter -> counter.paused(paused.pause()));
      case HallEvent.CounterResumed resumed ->
          change(resumed.counter(), event, Counter::isOpen, Counter::resumed);
    }
  }

  private void open(HallEvent.DayOpened opened) {
    demand(phase == Phase.CLOSED, opened);
    phase = Phase.OPEN;
    setup = opened.setup();
    tickets.clear();
    lines.clear();
    lastNumbers.clear();
    services.clear();
    calls.forget();
    opened.setup().categories().forEach(each -> lines.put(each.code(), new TreeMap<>()));
    counters = new LinkedHashMap<>();
    opened.setup().counters().forEach(each -> counters.put(each.counter(), Counter.closed(each)));
  }

  private void close(HallEvent event) {
    demand(phase != Phase.CLOSED, event);
    demand(lines.values().stream().allMatch(Map::isEmpty), event);
    phase = Phase.CLOSED;
    counters.replaceAll((_, counter) -> counter.signedOut());
  }

  private void issue(HallEvent.TicketIssued issued, Arrival arrival) {
    demand(phase == Phase.OPEN, issued);
    demand(issued.number().number() == lastNumber(issued.category()) + 1, issued);
    Ticket ticket =
        new Ticket(
            issued.ticket(), issued.category(), issued.number(), arrival, State.WAITING, null);
    demand(tickets.putIfAbsent(ticket.id(), ticket) == null, issued);
    line(ticket.category()).put(arrival, ticket);
    lastNumbers.put(issued.category(), issued.number().number());
  }

  private void call(HallEvent.TicketCalled called, Instant at, long sequence) {
    CategoryCode category = require(called.ticket()).category();
    Counter before = require(called.counter());
    demand(before.isCalling() && before.ticket() == null, called);
    int passes = CallingPolicy.supportPassesAfter(this, before, category);
    move(called.ticket(), State.WAITING, State.CALLED, called.counter());
    counters.put(before.id(), before.calling(called.ticket(), at, called.apology(), passes));
    calls.add(
        new RecentCalls.Summons(
            sequence, called.ticket(), before.id(), at, false, called.apology()));
  }

  private void recall(HallEvent.TicketRecalled recalled, Instant at, long sequence) {
    CounterId where = recalled.counter();
    change(where, recalled, holds(recalled.ticket()), counter -> counter.recalled(at));
    boolean sorry = require(where).apology();
    calls.add(new RecentCalls.Summons(sequence, recalled.ticket(), where, at, true, sorry));
  }

  private void complete(HallEvent.ServiceCompleted completed) {
    boolean tooLong = completed.took().compareTo(setup().settings().longService()) > 0;
    Counter before = require(completed.counter());
    demand(completed.ticket().equals(before.ticket()), completed);
    // A pause that is in force or begins now comes between, so nobody is owed an apology.
    counters.put(before.id(), before.free(tooLong && before.pause() == null));
    move(completed.ticket(), State.SERVING, State.DONE);
    Deque<Duration> recent =
        services.computeIfAbsent(require(completed.ticket()).category(), _ -> new ArrayDeque<>());
    recent.addLast(completed.took());
    if (recent.size() > SERVICES_REMEMBERED) {
      recent.removeFirst();
    }
  }

  private void leave(CounterId id, TicketId ticket, HallEvent event, boolean passOnApology) {
    change(id, event, holds(ticket), counter -> counter.free(passOnApology && counter.apology()));
  }

  private void change(
      CounterId id, HallEvent event, Predicate<Counter> allowed, UnaryOperator<Counter> step) {
    Counter counter = require(id);
    demand(allowed.test(counter), event);
    counters.put(id, step.apply(counter));
  }

  private static Predicate<Counter> holds(TicketId ticket) {
    return counter -> ticket.equals(counter.ticket());
  }

  private void move(TicketId id, State from, State to) {
    move(id, from, to, require(id).counter());
  }

  private void move(TicketId id, State from, State to, @Nullable CounterId where) {
    Ticket ticket = require(id);
    if (ticket.state() != from) {
      throw new IllegalStateException(
          ticket.number().label() + " is " + ticket.state() + ", it cannot become " + to);
    }
    Ticket moved = ticket.moved(to, to == State.WAITING ? null : where);
    tickets.put(id, moved);
    if (from == State.WAITING) {
      line(ticket.category()).remove(ticket.arrival());
    }
    if (to == State.WAITING) {
      line(ticket.category()).put(ticket.arrival(), moved);
    }
  }

  private TreeMap<Arrival, Ticket> line(CategoryCode category) {
    return lines.computeIfAbsent(category, _ -> new TreeMap<>());
  }

  private Counter require(CounterId id) {
    return counter(id).orElseThrow(() -> new IllegalStateException("no counter " + id + " today"));
  }

  private Ticket require(TicketId id) {
    return ticket(id).orElseThrow(() -> new IllegalStateException("no ticket " + id + " today"));
  }

  private static void demand(boolean possible, HallEvent event) {
    if (!possible) {
      throw new IllegalStateException("this cannot happen now: " + event);
    }
  }
}
