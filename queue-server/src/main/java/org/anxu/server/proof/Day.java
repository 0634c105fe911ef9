package org.anxu.server.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.DaySetup;
import org.anxu.server.hall.HallSettings;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.TicketId;
import org.anxu.server.hall.TicketNumber;
import org.anxu.server.hall.VisitId;
import org.jspecify.annotations.Nullable;

/** The proof's own plain picture of a service day: everything is a list that is looked through. */
final class Day {
  /** Where a ticket stands. */
  enum State {
    WAITING,
    CALLED,
    SERVING,
    ON_HOLD,
    OVER,
    NO_SHOW
  }

  /** A visit, by its present ticket. */
  static final class Visit {
    final VisitId id;
    final TicketNumber number;
    final Instant arrival;
    final long arrivalSequence;
    final Set<CounterId> servedAt = new HashSet<>();
    List<CategoryCode> further;
    TicketId ticket;
    CategoryCode category;
    State state = State.WAITING;
    boolean care;
    boolean reinstated;
    int holds;
    int transfers;
    int noShows;
    boolean noShowFinal;
    long touched;
    @Nullable CounterId at;
    @Nullable CounterId directed;

    /** The sequence of its return, 0 when it does not return. */
    long returned;

    /** The call of its category from which on it is callable. */
    int callableFrom;

    long served;
    long awaySince;
    boolean overdueTold;
    final Passes passes = new Passes();

    Visit(
        TicketId ticket,
        CategoryCode category,
        TicketNumber number,
        Instant arrival,
        long sequence,
        List<CategoryCode> further) {
      this.id = ticket.visit();
      this.ticket = ticket;
      this.category = category;
      this.number = number;
      this.arrival = arrival;
      this.arrivalSequence = sequence;
      this.further = further;
    }

    String label() {
      return number.label();
    }

    boolean before(Visit other) {
      int byTime = arrival.compareTo(other.arrival);
      return byTime < 0 || (byTime == 0 && arrivalSequence < other.arrivalSequence);
    }
  }

  /** What was in front of an officer. */
  record Front(TicketId ticket, long summoned, long started, int recalls, boolean apology) {
    static final long NOT_STARTED = -1;

    boolean serving() {
      return started != NOT_STARTED;
    }
  }

  /** A step that may be taken back, with what it changed. */
  record Undo(
      org.anxu.server.hall.Step step,
      Front front,
      boolean apologyDue,
      CategoryCode category,
      List<CategoryCode> further,
      long served,
      long at,
      long sequence) {}

  /** A counter. */
  static final class Counter {
    final CounterId id;
    final Set<VisitId> held = new HashSet<>();
    List<CategoryCode> primary = List.of();
    List<CategoryCode> support = List.of();
    @Nullable OfficerId officer;
    @Nullable Front front;
    boolean paused;
    boolean announced;
    boolean released;
    long pausedAt;
    boolean apologyDue;
    boolean owed;
    int supportPasses;
    @Nullable Undo undo;

    Counter(CounterId id) {
      this.id = id;
    }

    boolean hasInFront(TicketId ticket) {
      return front != null && front.ticket().equals(ticket);
    }

    boolean serves(CategoryCode category) {
      return primary.contains(category) || support.contains(category);
    }
  }

  final Map<VisitId, Visit> visits = new HashMap<>();
  final List<Visit> waiting = new ArrayList<>();
  final Map<CounterId, Counter> everyCounter = new LinkedHashMap<>();
  final List<Counter> counters = new ArrayList<>();
  final Map<CategoryCode, Integer> lastNumbers = new HashMap<>();
  final Map<CategoryCode, Integer> calls = new HashMap<>();
  final Map<CategoryCode, String> prefixes = new HashMap<>();
  final Map<CategoryCode, Boolean> categoryPauses = new HashMap<>();
  final Map<String, VisitId> labels = new HashMap<>();
  final Map<String, Map<Integer, Instant>> marks = new HashMap<>();
  final List<Visit> held = new ArrayList<>();
  @Nullable Boolean hallPause;
  @Nullable DaySetup setup;
  boolean open;
  boolean lastTicket;

  HallSettings settings() {
    return setup().settings();
  }

  DaySetup setup() {
    if (setup == null) {
      throw new Impossible("no day was opened before");
    }
    return setup;
  }

  Counter counter(CounterId id) {
    return counters.stream()
        .filter(each -> each.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new Impossible("counter " + id + " is not of this day"));
  }

  Visit visit(TicketId ticket) {
    Visit visit = visits.get(ticket.visit());
    if (visit == null) {
      throw new Impossible("ticket " + ticket + " is not of this day");
    }
    return visit;
  }

  /** The visit of its present ticket. */
  Visit present(TicketId ticket) {
    Visit visit = visit(ticket);
    if (!visit.ticket.equals(ticket)) {
      throw new Impossible(
          visit.label() + " goes on with ticket " + visit.ticket + ", not with " + ticket);
    }
    return visit;
  }

  boolean isPaused(CategoryCode category) {
    return hallPause != null || categoryPauses.containsKey(category);
  }

  boolean takesNoTickets(CategoryCode category) {
    return Boolean.TRUE.equals(hallPause) || Boolean.TRUE.equals(categoryPauses.get(category));
  }

  int calls(CategoryCode category) {
    return calls.getOrDefault(category, 0);
  }

  long longService(CategoryCode category) {
    return setup()
        .category(category)
        .orElseThrow(Impossible::unknownCategory)
        .longService()
        .toMillis();
  }
}
