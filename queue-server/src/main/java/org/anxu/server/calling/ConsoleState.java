package org.anxu.server.calling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.anxu.protocol.Words;
import org.anxu.protocol.board.CounterPhase;
import org.anxu.protocol.ticketing.CounterRequest;
import org.anxu.server.broadcast.BoardTranslator;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.hall.CareReason;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.Counter;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.DaySetup;
import org.anxu.server.hall.Decision;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.HallDecider;
import org.anxu.server.hall.Moment;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Pause;
import org.anxu.server.hall.PauseReason;
import org.anxu.server.hall.Ticket;
import org.anxu.server.hall.TicketId;
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
  /** A request that the actions without a choice can be tried with. */
  private static final CounterRequest TRIAL =
      CounterRequest.pause("trial-only", PauseReason.SHORT_LEAVE.name(), null, null, false);

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
   * @param held the visits it keeps, the longest held first
   * @param targets where the visit in front could go on
   * @param possible what the rules would accept now; the same decision the command gets
   */
  public record Mine(
      CounterId counter,
      CounterPhase phase,
      @Nullable Front front,
      boolean apology,
      @Nullable Pause pause,
      boolean announced,
      List<Line> line,
      List<Held> held,
      List<Target> targets,
      Set<CounterAction> possible) {
    public Mine {
      line = List.copyOf(line);
      held = List.copyOf(held);
      targets = List.copyOf(targets);
      possible = Set.copyOf(possible);
    }
  }

  /**
   * Who is in front of the officer: a number, never a name.
   *
   * @param further the matters of this visit still to come
   * @param care why the visit is in the care lane, or null
   */
  public record Front(
      String label,
      Words category,
      List<Words> papers,
      Instant arrived,
      List<Words> further,
      @Nullable CareReason care) {
    public Front {
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

  /** How many wait for a category the counter serves. */
  public record Line(Words category, int waiting, boolean primary) {}

  /** Looks at the hall as this officer; to be asked of the sequencer. */
  public static ConsoleState of(Hall hall, HallCatalogue catalogue, OfficerId officer, Moment now) {
    return new ConsoleState(
        hall.day().isPresent(),
        hall.counters().stream().map(each -> new Desk(each.id(), each.officer())).toList(),
        hall.counters().stream()
            .filter(each -> officer.equals(each.officer()))
            .findFirst()
            .map(counter -> mine(hall, catalogue, counter, officer, now)));
  }

  private static Mine mine(
      Hall hall, HallCatalogue catalogue, Counter counter, OfficerId officer, Moment now) {
    Pause pause = counter.pause() == null ? counter.announced() : counter.pause();
    List<Target> targets = targets(hall, catalogue, counter, officer, now);
    return new Mine(
        counter.id(),
        BoardTranslator.phase(counter),
        front(hall, catalogue, counter.ticket()),
        counter.apology(),
        pause,
        counter.pause() == null && counter.announced() != null,
        counter.setup().all().stream()
            .map(code ->
                new Line(
                    catalogue.nameOf(code),
                    hall.waiting(code),
                    counter.setup().primary().contains(code)))
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
        possible(hall, counter, officer, targets, now));
  }

  private static @Nullable Front front(Hall hall, HallCatalogue catalogue, @Nullable TicketId id) {
    if (id == null) {
      return null;
    }
    Ticket ticket = hall.ticket(id).orElseThrow();
    CategoryCode code = ticket.category();
    return new Front(
        ticket.number().label(),
        catalogue.nameOf(code),
        catalogue.category(code).map(category -> category.papers()).orElse(List.of()),
        ticket.arrival().time(),
        hall.visitOf(ticket).further().stream().map(catalogue::nameOf).toList(),
        hall.visitOf(ticket).care().orElse(null));
  }

  private static List<Target> targets(
      Hall hall, HallCatalogue catalogue, Counter counter, OfficerId officer, Moment now) {
    if (!counter.serving()) {
      return List.of();
    }
    List<Target> targets = new ArrayList<>();
    for (DaySetup.CategorySetup each : hall.setup().categories()) {
      CategoryCode code = each.code();
      if (accepts(hall, new HallCommand.Transfer(counter.id(), officer, code, null), now)) {
        List<CounterId> counters =
            hall.counters().stream()
                .map(Counter::id)
                .filter(to ->
                    accepts(hall, new HallCommand.Transfer(counter.id(), officer, code, to), now))
                .toList();
        targets.add(new Target(code, catalogue.nameOf(code), counters));
      }
    }
    return targets;
  }

  private static Set<CounterAction> possible(
      Hall hall, Counter counter, OfficerId officer, List<Target> targets, Moment now) {
    Set<CounterAction> possible = EnumSet.noneOf(CounterAction.class);
    for (CounterAction action : CounterAction.values()) {
      boolean accepted =
          switch (action) {
            case TRANSFER -> !targets.isEmpty();
            case RESUME_HELD ->
                counter.held().stream()
                    .anyMatch(ticket ->
                        accepts(
                            hall,
                            new HallCommand.ResumeHeld(counter.id(), officer, ticket.visit()),
                            now));
            case OPEN,
                CALL_NEXT,
                RECALL,
                WITHDRAW,
                START,
                COMPLETE,
                NO_SHOW,
                HOLD,
                UNDO,
                PAUSE,
                RESUME,
                CLOSE ->
                accepts(hall, action.command(counter.id(), officer, TRIAL), now);
          };
      if (accepted) {
        possible.add(action);
      }
    }
    return possible;
  }

  private static boolean accepts(Hall hall, HallCommand command, Moment now) {
    return HallDecider.decide(hall, command, now) instanceof Decision.Accepted;
  }
}
