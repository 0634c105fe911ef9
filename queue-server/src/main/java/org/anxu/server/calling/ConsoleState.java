package org.anxu.server.calling;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anxu.protocol.Words;
import org.anxu.protocol.board.CounterPhase;
import org.anxu.protocol.ticketing.CounterRequest;
import org.anxu.server.broadcast.BoardTranslator;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.Counter;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.Decision;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.HallDecider;
import org.anxu.server.hall.Moment;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Pause;
import org.anxu.server.hall.PauseReason;
import org.anxu.server.hall.Ticket;
import org.anxu.server.hall.TicketId;
import org.jspecify.annotations.Nullable;

/**
 * Everything one officer's console shows at one moment.
 *
 * @param dayOpen whether a service day is open
 * @param desks every counter, to choose from
 * @param mine the officer's own counter, if signed in at one
 */
public record ConsoleState(boolean dayOpen, List<Desk> desks, Optional<Mine> mine) {
  /** A request that every action can be tried with. */
  private static final CounterRequest TRIAL = CounterRequest.of("trial-only");

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
      Set<CounterAction> possible) {
    public Mine {
      line = List.copyOf(line);
      possible = Set.copyOf(possible);
    }
  }

  /** Who is in front of the officer: a number, never a name. */
  public record Front(String label, Words category, List<Words> papers, Instant arrived) {}

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
        possible(hall, counter, officer, now));
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
        ticket.arrival().time());
  }

  private static Set<CounterAction> possible(
      Hall hall, Counter counter, OfficerId officer, Moment now) {
    CounterRequest trial = trial(hall, counter);
    Set<CounterAction> possible = EnumSet.noneOf(CounterAction.class);
    for (CounterAction action : CounterAction.values()) {
      if (!(HallDecider.decide(hall, action.command(counter.id(), officer, trial), now)
          instanceof Decision.Refused)) {
        possible.add(action);
      }
    }
    return possible;
  }

  /** A request that every action can be tried with: the longest held visit, another category. */
  private static CounterRequest trial(Hall hall, Counter counter) {
    TicketId front = counter.ticket();
    Optional<CategoryCode> present =
        Optional.ofNullable(front).flatMap(hall::ticket).map(Ticket::category);
    String other =
        hall.setup().categories().stream()
            .map(each -> each.code())
            .filter(code -> !present.equals(Optional.of(code)))
            .findFirst()
            .map(CategoryCode::value)
            .orElse("none");
    String held =
        counter.held().stream().findFirst().map(ticket -> ticket.visit().value()).orElse("none");
    return new CounterRequest(
        "trial-only", PauseReason.SHORT_LEAVE.name(), null, null, false, held, other, null);
  }
}
