package org.anxu.server.hall;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of the hall: the fold of its events, and nothing that is not in them. Owned by one
 * thread. An event that cannot happen in this state throws, so that a replay of a wrong journal
 * stops where it is wrong.
 */
public final class Hall {
  /** Where the service day stands. */
  public enum Phase {
    CLOSED,
    OPEN,
    LAST_TICKET
  }

  private Phase phase = Phase.CLOSED;
  private @Nullable DaySetup setup;
  private final Map<CounterId, Counter> everyCounter = new HashMap<>();
  private Map<CounterId, Counter> counters = new LinkedHashMap<>();
  private Collection<Counter> counterList = List.of();
  private final Map<VisitId, Visit> visits = new HashMap<>();
  private final Map<TicketId, Ticket> tickets = new HashMap<>();
  private final Map<CategoryCode, Integer> lastNumbers = new HashMap<>();
  private final Map<String, VisitId> labels = new HashMap<>();
  private final Map<CategoryCode, String> prefixes = new HashMap<>();
  private final OfflineMarks marks = new OfflineMarks();
  private final ServiceTimes services = new ServiceTimes();
  private final Map<CategoryCode, CategoryPause> categoryPauses = new HashMap<>();
  private final Holds holds = new Holds();
  private final RecentCalls calls = new RecentCalls();
  private final LineOrders orders = new LineOrders();
  private WaitingLines lines = new WaitingLines();
  private @Nullable CategoryPause hallPause;

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

  /** The day that is open or was last; empty before the first. */
  public Optional<DaySetup> lastSetup() {
    return Optional.ofNullable(setup);
  }

  /** The day's counters, in catalogue order. */
  public Collection<Counter> counters() {
    return counterList;
  }

  /** One counter of the day. */
  public Optional<Counter> counter(CounterId id) {
    return Optional.ofNullable(counters.get(id));
  }

  /** A ticket of the day, whatever became of it. */
  public Optional<Ticket> ticket(TicketId id) {
    return Optional.ofNullable(tickets.get(id));
  }

  /**
   * A visit of the day, whatever became of it.
   *
   * @param id its id, or the one on a slip given offline for the same touch
   */
  public Optional<Visit> visit(VisitId id) {
    return Optional.ofNullable(visits.get(marks.visitOf(id)));
  }

  /** Every visit of the day, in no order. */
  public Collection<Visit> visits() {
    return Collections.unmodifiableCollection(visits.values());
  }

  /** How many wait for a category. */
  public int waiting(CategoryCode category) {
    return lines.waiting(category);
  }

  /** The line of a category in the order in which it will be called if nobody else comes. */
  public List<Ticket> inOrder(CategoryCode category) {
    return orders.of(this, category).tickets();
  }

  /** How many of its category will be called before a waiting ticket if nobody else comes. */
  public int ahead(Ticket ticket) {
    return orders.of(this, ticket.category()).ahead(ticket);
  }

  /** The last number given for a category today; 0 before the first. */
  public int lastNumber(CategoryCode category) {
    return lastNumbers.getOrDefault(category, 0);
  }

  /** How long the last services of a category took, at most fifty. */
  public List<Duration> services(CategoryCode category) {
    return services.of(category);
  }

  /** The last calls of the day, newest first. */
  public List<RecentCalls.Summons> recentCalls() {
    return calls.newestFirst();
  }

  /** How many open, unpaused counters serve a category. */
  public int openCounters(CategoryCode category) {
    return (int)
        counterList.stream()
            .filter(Counter::isCalling)
            .filter(counter -> counter.serves(category))
            .count();
  }

  /**
   * The pause a category is in: the hall's, or else its own. No new tickets are given when either
   * says so.
   */
  public Optional<CategoryPause> pauseOf(CategoryCode category) {
    CategoryPause own = categoryPauses.get(category);
    if (hallPause == null || own == null) {
      return Optional.ofNullable(hallPause == null ? own : hallPause);
    }
    return Optional.of(
        new CategoryPause(hallPause.pause(), hallPause.noNewTickets() || own.noNewTickets()));
  }

  /** The pause of the whole hall. */
  public Optional<CategoryPause> hallPause() {
    return Optional.ofNullable(hallPause);
  }

  /** The pause of a category made by hand for it alone. */
  Optional<CategoryPause> ownPauseOf(CategoryCode category) {
    return Optional.ofNullable(categoryPauses.get(category));
  }

  /** The visits that are away, the longest first. */
  public List<Ticket> onHold() {
    return holds.all().stream().map(this::require).toList();
  }

  /** The visit that is called by this label today. */
  public Optional<VisitId> byLabel(String label) {
    return Optional.ofNullable(labels.get(label));
  }

  /** The highest number that a kiosk gave offline today, as far as is known here; 0 for none. */
  public int lastMark(String kiosk) {
    return marks.last(kiosk);
  }

  /** The marks under which kiosks gave tickets offline today. */
  OfflineMarks marks() {
    return marks;
  }

  /** The prefix each category has had since the day's first opening. */
  Map<CategoryCode, String> prefixes() {
    return prefixes;
  }

  /**
   * Applies what has happened.
   *
   * @param event the event
   * @param at when
   * @param sequence the journal's sequence
   * @throws IllegalStateException if it cannot happen in this state
   */
  public void apply(HallEvent event, Moment at, long sequence) {
    new HallFold(this, at, sequence).apply(event);
    orders.forget();
  }

  /** The visit of a ticket. */
  public Visit visitOf(Ticket ticket) {
    return require(ticket.id().visit());
  }

  WaitingLines lines() {
    return lines;
  }

  Visit require(VisitId id) {
    return visit(id).orElseThrow(() -> new IllegalStateException("no visit " + id + " today"));
  }

  Ticket require(TicketId id) {
    return ticket(id).orElseThrow(() -> new IllegalStateException("no ticket " + id + " today"));
  }

  Counter require(CounterId id) {
    return counter(id).orElseThrow(() -> new IllegalStateException("no counter " + id + " today"));
  }

  void begin(DaySetup with, boolean sameDay) {
    phase = Phase.OPEN;
    setup = with;
    if (!sameDay) {
      everyCounter.clear();
      lastNumbers.clear();
      labels.clear();
      prefixes.clear();
      marks.clear();
      lines = new WaitingLines();
      tickets.clear();
      visits.clear();
      services.clear();
    }
    with.categories().forEach(each -> prefixes.put(each.code(), each.prefix()));
    categoryPauses.clear();
    holds.clear();
    hallPause = null;
    calls.forget();
    counters = new LinkedHashMap<>();
    for (DaySetup.CounterSetup each : with.counters()) {
      Counter counter = everyCounter.computeIfAbsent(each.counter(), _ -> Counter.closed(each));
      counter.serve(each.primary(), each.support());
      counters.put(each.counter(), counter);
    }
    counterList = List.copyOf(counters.values());
  }

  void phase(Phase next) {
    phase = next;
  }

  void add(Visit visit) {
    visits.put(visit.id(), visit);
    labels.put(visit.number().label(), visit.id());
  }

  void add(Ticket ticket) {
    if (tickets.putIfAbsent(ticket.id(), ticket) != null) {
      throw new IllegalStateException("ticket " + ticket.id() + " is there already");
    }
  }

  /** Lets a mark and the id on its slip lead to a visit that has another number. */
  void match(Visit visit, TicketNumber mark, VisitId slip) {
    labels.put(mark.label(), visit.id());
    marks.lead(slip, visit.id());
  }

  /** Takes out the ticket of a transfer that was taken back. */
  void forget(Ticket ticket) {
    tickets.remove(ticket.id());
  }

  boolean inCareLane(Ticket ticket) {
    return visitOf(ticket).inCareLane();
  }

  Map<CategoryCode, Integer> lastNumbers() {
    return lastNumbers;
  }

  Holds holds() {
    return holds;
  }

  ServiceTimes serviceTimes() {
    return services;
  }

  RecentCalls calls() {
    return calls;
  }

  void pauseHall(@Nullable CategoryPause pause) {
    hallPause = pause;
  }

  Map<CategoryCode, CategoryPause> categoryPauses() {
    return categoryPauses;
  }
}
