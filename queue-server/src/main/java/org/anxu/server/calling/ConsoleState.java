package org.anxu.server.calling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.anxu.protocol.Words;
import org.anxu.protocol.board.CounterPhase;
import org.anxu.protocol.board.WaitEstimate;
import org.anxu.server.broadcast.BoardTranslator;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.hall.CallingPolicy;
import org.anxu.server.hall.CareReason;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.Counter;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.Moment;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Pause;
import org.anxu.server.hall.Ticket;
import org.anxu.server.hall.TicketId;
import org.anxu.server.hall.Visit;
import org.anxu.server.hall.VisitId;
import org.jspecify.annotations.Nullable;

/**
 * Everything one officer's console shows at one moment.
 *
 * @param dayOpen whether a service day is open
 * @param desks every counter, to choose from
 * @param mine the officer's own counter, if signed in at one
 */
public record ConsoleState(boolean dayOpen, List<Desk> desks, Optional<Mine> mine) {
  /** How many of its line a console keeps for the time when the server is away. */
  static final int MOST_NEXT = 40;

  public ConsoleState {
    desks = List.copyOf(desks);
  }

  /**
   * A counter to sign in at.
   *
   * @param officer who is there, or null
   */
  public record Desk(CounterId counter, @Nullable OfficerId officer) {}

  /**
   * The officer's counter.
   *
   * @param counter its id
   * @param phase what it is doing
   * @param front who is in front of the officer, or null
   * @param apology whether to say sorry for the long wait
   * @param pause the pause in force or announced, or null
   * @param announced whether that pause only begins when the customer leaves
   * @param line what waits for this counter
   * @param next whom it calls in turn if nobody else comes, at most {@link #MOST_NEXT}
   * @param held the visits it keeps, the longest held first
   * @param targets where the visit in front could go on
   * @param possible what the rules would accept now; the same decision the command gets
   * @param undoLeft how long the last step can still be taken back
   * @param standingBy whether the next is called by itself as soon as somebody waits
   */
  public record Mine(
      CounterId counter,
      CounterPhase phase,
      @Nullable Front front,
      boolean apology,
      @Nullable Pause pause,
      boolean announced,
      List<Line> line,
      List<Next> next,
      List<Held> held,
      List<Target> targets,
      Set<CounterAction> possible,
      Duration undoLeft,
      boolean standingBy) {
    public Mine {
      line = List.copyOf(line);
      next = List.copyOf(next);
      held = List.copyOf(held);
      targets = List.copyOf(targets);
      possible = Set.copyOf(possible);
    }

    /** How many wait in all its lines. */
    public int waiting() {
      return line.stream().mapToInt(Line::waiting).sum();
    }
  }

  /**
   * Who is in front of the officer: a number, never a name.
   *
   * @param waitedMinutes how long the customer waited for this ticket
   * @param arrived when the visit came to the hall
   * @param further the matters of this visit still to come
   * @param care why the visit is in the care lane, or null
   * @param earlier the visit's tickets before this one
   * @param holds how often the visit was held
   * @param noShows how often nobody came
   */
  public record Front(
      String label,
      Words category,
      List<Words> papers,
      long waitedMinutes,
      Instant arrived,
      List<Words> further,
      @Nullable CareReason care,
      List<EarlierTicket> earlier,
      int holds,
      int noShows) {
    public Front {
      earlier = List.copyOf(earlier);
      papers = List.copyOf(papers);
      further = List.copyOf(further);
    }
  }

  /** The visit in front of the officer, if one is. */
  public static Optional<VisitId> inFront(Hall hall, OfficerId officer) {
    return hall.counters().stream()
        .filter(each -> officer.equals(each.officer()))
        .map(Counter::ticket)
        .filter(Objects::nonNull)
        .map(TicketId::visit)
        .findFirst();
  }

  /** A visit this counter keeps while the customer is away. */
  public record Held(VisitId visit, String label, Words category) {}

  /**
   * Where a visit could go on.
   *
   * @param counters the counters it may be directed to alone
   */
  public record Target(CategoryCode category, Words name, List<CounterId> counters) {
    public Target {
      counters = List.copyOf(counters);
    }
  }

  /**
   * How many wait for a category the counter serves.
   *
   * @param estimate what somebody who comes now is told on the board, or null
   */
  public record Line(
      Words category, int waiting, boolean primary, @Nullable WaitEstimate estimate) {}

  /**
   * One who waits for the counter.
   *
   * @param care why it is in the care lane, or null
   * @param directed whether this counter alone may call it
   */
  public record Next(
      String label, Words category, @Nullable CareReason care, boolean directed, Instant arrived) {}

  /** The hall as one officer sees it at one moment; lives for one look, on the writer's thread. */
  record Look(
      Hall hall, HallCatalogue catalogue, BoardTranslator board, OfficerId officer, Moment now) {}

  /**
   * Looks at the hall as this officer; to be asked of the sequencer.
   *
   * @param standsBy whether somebody stands by at a counter
   */
  static ConsoleState of(Look look, Predicate<CounterId> standsBy) {
    Hall hall = look.hall();
    OfficerId officer = look.officer();
    return new ConsoleState(
        hall.day().isPresent(),
        hall.counters().stream().map(each -> new Desk(each.id(), each.officer())).toList(),
        hall.counters().stream()
            .filter(each -> officer.equals(each.officer()))
            .findFirst()
            .map(counter -> mine(look, counter, standsBy.test(counter.id()))));
  }

  private static Mine mine(Look look, Counter counter, boolean standingBy) {
    Hall hall = look.hall();
    HallCatalogue catalogue = look.catalogue();
    Pause pause = counter.pause() == null ? counter.announced() : counter.pause();
    List<Target> targets = CounterOptions.targets(look, counter);
    return new Mine(
        counter.id(),
        BoardTranslator.phase(counter),
        front(look, counter.ticket()),
        counter.apology(),
        pause,
        counter.pause() == null && counter.announced() != null,
        counter.setup().all().stream().map(code -> line(look, counter, code)).toList(),
        CallingPolicy.inOrder(hall, counter, MOST_NEXT).stream()
            .map(ticket -> next(hall, catalogue, ticket))
            .toList(),
        counter.held().stream()
            .flatMap(id -> hall.ticket(id).stream())
            .map(ticket ->
                new Held(
                    ticket.id().visit(),
                    ticket.number().label(),
                    catalogue.nameOf(ticket.category())))
            .toList(),
        targets,
        CounterOptions.possible(look, counter, targets),
        counter.undoLeft(look.now()),
        standingBy);
  }

  private static Next next(Hall hall, HallCatalogue catalogue, Ticket ticket) {
    return new Next(
        ticket.number().label(),
        catalogue.nameOf(ticket.category()),
        hall.visitOf(ticket).care().orElse(null),
        ticket.directed().isPresent(),
        ticket.arrival().time());
  }

  private static Line line(Look look, Counter counter, CategoryCode code) {
    int waiting = look.hall().waiting(code);
    return new Line(
        look.catalogue().nameOf(code),
        waiting,
        counter.setup().primary().contains(code),
        look.board().estimate(look.hall(), code, waiting));
  }

  private static @Nullable Front front(Look look, @Nullable TicketId id) {
    if (id == null) {
      return null;
    }
    Hall hall = look.hall();
    HallCatalogue catalogue = look.catalogue();
    Instant now = look.now().time();
    Ticket ticket = hall.ticket(id).orElseThrow();
    Visit visit = hall.visitOf(ticket);
    CategoryCode code = ticket.category();
    return new Front(
        ticket.number().label(),
        catalogue.nameOf(code),
        catalogue.category(code).map(category -> category.papers()).orElse(List.of()),
        ticket.waited(now).toMinutes(),
        ticket.arrival().time(),
        visit.further().stream().map(catalogue::nameOf).toList(),
        visit.care().orElse(null),
        EarlierTicket.before(hall, catalogue, ticket, now),
        visit.holds(),
        visit.noShows());
  }
}
