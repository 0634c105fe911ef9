package org.anxu.server.supervision;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anxu.protocol.Words;
import org.anxu.protocol.board.CounterPhase;
import org.anxu.server.broadcast.BoardTranslator;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.CancelReason;
import org.anxu.server.hall.CareReason;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.CategoryPause;
import org.anxu.server.hall.Counter;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.DaySetup;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.Moment;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Pause;
import org.anxu.server.hall.Ticket;
import org.anxu.server.hall.Visit;
import org.anxu.server.hall.VisitId;
import org.jspecify.annotations.Nullable;

/**
 * The floor at one moment, as the guide sees it.
 *
 * @param dayOpen whether a service day is open
 * @param alerts what needs the guide now, the oldest first
 * @param lines today's live visits by category, each in calling order
 * @param counters every counter
 * @param hallPause the pause of the whole hall, or null
 */
public record FloorState(
    boolean dayOpen,
    List<Raised> alerts,
    List<Line> lines,
    List<Desk> counters,
    @Nullable CategoryPause hallPause) {
  /** How many visits of a category are listed at the most; the search finds the others. */
  static final int MOST_ROWS = 40;

  public FloorState {
    alerts = List.copyOf(alerts);
    lines = List.copyOf(lines);
    counters = List.copyOf(counters);
  }

  /**
   * What needs the guide.
   *
   * @param coming who sees to it, or null
   */
  public record Raised(FloorAlert alert, @Nullable OfficerId coming) {}

  /**
   * A category and who is in it.
   *
   * @param waiting how many wait, listed or not
   * @param pause the pause made for it alone, or null
   */
  public record Line(
      CategoryCode category,
      Words name,
      int waiting,
      int openCounters,
      @Nullable CategoryPause pause,
      List<Row> rows) {
    public Line {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A visit in the list.
   *
   * @param place its place in the calling order from 1; 0 when it is not in the line
   * @param counter where it is called, served or held, or the only one that may call it
   * @param minutes since its arrival
   */
  public record Row(
      VisitId visit,
      String label,
      Words category,
      Ticket.State state,
      int place,
      @Nullable CounterId counter,
      long minutes,
      @Nullable CareReason care) {}

  /** A counter. */
  public record Desk(
      CounterId counter,
      @Nullable OfficerId officer,
      CounterPhase phase,
      @Nullable String label,
      List<CategoryCode> primary,
      List<CategoryCode> support) {
    public Desk {
      primary = List.copyOf(primary);
      support = List.copyOf(support);
    }
  }

  /**
   * One visit, and what the rules would let this person do with it now.
   *
   * @param further the matters still to come
   * @param possible by the same decision the command gets
   * @param targets where it could be transferred
   */
  public record Chosen(
      Row row, List<Words> further, Set<FloorAction> possible, List<CategoryCode> targets) {
    public Chosen {
      further = List.copyOf(further);
      possible = Set.copyOf(possible);
      targets = List.copyOf(targets);
    }
  }

  /** Looks at the hall as this person; to be asked of the sequencer. */
  static FloorState of(Hall hall, HallCatalogue catalogue, FloorWatch watch, Actor by, Moment now) {
    if (hall.day().isEmpty()) {
      return new FloorState(false, List.of(), List.of(), List.of(), null);
    }
    return new FloorState(
        true,
        FloorAlerts.of(hall, catalogue, watch, by, now).stream()
            .map(alert -> new Raised(alert, watch.takenBy().apply(alert.id()).orElse(null)))
            .toList(),
        hall.setup().categories().stream()
            .map(DaySetup.CategorySetup::code)
            .map(code -> line(hall, catalogue, code, by, now))
            .toList(),
        hall.counters().stream().map(counter -> desk(hall, counter)).toList(),
        hall.hallPause().orElse(null));
  }

  private static Line line(
      Hall hall, HallCatalogue catalogue, CategoryCode code, Actor by, Moment now) {
    List<Ticket> order = hall.inOrder(code);
    List<Row> rows = new ArrayList<>();
    hall.visits().stream()
        .map(Visit::ticket)
        .filter(ticket -> ticket.category().equals(code) && !ticket.state().isFinal())
        .filter(ticket -> !order.contains(ticket))
        .sorted(Comparator.comparing(ticket -> ticket.arrival().time()))
        .limit(MOST_ROWS)
        .forEach(ticket -> rows.add(row(hall, catalogue, ticket, 0, now)));
    for (int i = 0; i < order.size() && rows.size() < MOST_ROWS; i++) {
      rows.add(row(hall, catalogue, order.get(i), i + 1, now));
    }
    // Its own pause and the hall's stand apart: each is ended by itself.
    boolean own = Decided.accepts(hall, new HallCommand.ResumeCategory(code, by), now);
    CategoryPause pause = own ? hall.pauseOf(code).orElse(null) : null;
    return new Line(
        code, catalogue.nameOf(code), hall.waiting(code), hall.openCounters(code), pause, rows);
  }

  private static Row row(Hall hall, HallCatalogue catalogue, Ticket ticket, int place, Moment now) {
    return new Row(
        ticket.id().visit(),
        ticket.number().label(),
        catalogue.nameOf(ticket.category()),
        ticket.state(),
        place,
        ticket.directed().or(ticket::counter).orElse(null),
        Math.max(0, Duration.between(ticket.arrival().time(), now.time()).toMinutes()),
        hall.visitOf(ticket).care().orElse(null));
  }

  private static Desk desk(Hall hall, Counter counter) {
    return new Desk(
        counter.id(),
        counter.officer(),
        BoardTranslator.phase(counter),
        Optional.ofNullable(counter.ticket())
            .flatMap(hall::ticket)
            .map(ticket -> ticket.number().label())
            .orElse(null),
        counter.setup().primary(),
        counter.setup().support());
  }

  /** The visits whose label contains what was typed, also those that are over. */
  static List<Row> search(Hall hall, HallCatalogue catalogue, String typed, Moment now) {
    String wanted = typed.strip().toUpperCase(Locale.ROOT);
    return hall.visits().stream()
        .map(Visit::ticket)
        .filter(ticket -> ticket.number().label().contains(wanted))
        .sorted(Comparator.comparing(ticket -> ticket.number().label()))
        .limit(MOST_ROWS)
        .map(ticket -> row(hall, catalogue, ticket, 0, now))
        .toList();
  }

  /** One visit with what can be done with it. */
  static Optional<Chosen> choose(
      Hall hall, HallCatalogue catalogue, VisitId id, Actor by, Moment now) {
    return hall.day()
        .flatMap(_ -> hall.visit(id))
        .map(visit -> {
          List<CategoryCode> targets =
              hall.setup().categories().stream()
                  .map(DaySetup.CategorySetup::code)
                  .filter(code ->
                      Decided.accepts(hall, new HallCommand.TransferWaiting(id, code, by), now))
                  .toList();
          Set<FloorAction> possible = EnumSet.noneOf(FloorAction.class);
          Stream.of(
                  Decided.when(FloorAction.REINSTATE, new HallCommand.Reinstate(id, by)),
                  Decided.when(FloorAction.RESUME, new HallCommand.ResumeVisit(id, by)),
                  Decided.when(
                      FloorAction.GRANT_CARE,
                      new HallCommand.GrantCare(id, CareReason.ELDERLY, by)),
                  Decided.when(FloorAction.WITHDRAW_CARE, new HallCommand.WithdrawCare(id, by)),
                  Decided.when(FloorAction.CANCEL, new HallCommand.CancelVisit(id, by)),
                  Decided.when(
                      FloorAction.VOID_GHOST,
                      new HallCommand.CancelVisit(id, by, CancelReason.GHOST)))
              .filter(each -> Decided.accepts(hall, each.command(), now))
              .forEach(each -> possible.add(each.action()));
          if (!targets.isEmpty()) {
            possible.add(FloorAction.TRANSFER);
          }
          return new Chosen(
              row(hall, catalogue, visit.ticket(), 0, now),
              visit.further().stream().map(catalogue::nameOf).toList(),
              possible,
              targets);
        });
  }

  /** Whether a pause should be over by now. */
  static boolean late(@Nullable Pause pause, Moment now) {
    return pause != null
        && pause.expectedReturn() != null
        && pause.expectedReturn().isBefore(now.time());
  }
}
