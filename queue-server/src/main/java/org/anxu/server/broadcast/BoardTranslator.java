package org.anxu.server.broadcast;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.board.Call;
import org.anxu.protocol.board.CategoryLine;
import org.anxu.protocol.board.CounterPhase;
import org.anxu.protocol.board.CounterState;
import org.anxu.protocol.board.DayPhase;
import org.anxu.protocol.board.OpenRating;
import org.anxu.protocol.board.PauseNotice;
import org.anxu.protocol.board.Stamp;
import org.anxu.protocol.board.WaitEstimate;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.CategoryPause;
import org.anxu.server.hall.Counter;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.NoteId;
import org.anxu.server.hall.Pause;
import org.anxu.server.hall.RecentCalls;
import org.anxu.server.hall.Ticket;
import org.anxu.server.hall.TicketId;
import org.anxu.server.hall.WaitRange;
import org.anxu.server.notice.Shown;
import org.jspecify.annotations.Nullable;

/** Translates the hall's state into what is published; holds no state of its own. */
public final class BoardTranslator {
  private final HallCatalogue catalogue;
  private final Function<NoteId, Optional<String>> notes;
  private final Function<Counter, Optional<OpenRating>> ratings;

  /**
   * Translates with the words of this catalogue.
   *
   * @param notes the words behind a note, unless they were erased
   * @param ratings what can be rated at a counter
   */
  public BoardTranslator(
      HallCatalogue catalogue,
      Function<NoteId, Optional<String>> notes,
      Function<Counter, Optional<OpenRating>> ratings) {
    this.catalogue = catalogue;
    this.notes = notes;
    this.ratings = ratings;
  }

  /** The whole hall. */
  BoardState board(Hall hall, Stamp stamp, long sequence, Instant at, Shown shown) {
    return new BoardState(
        stamp.epoch(),
        stamp.publication(),
        sequence,
        at,
        catalogue.zone().getId(),
        catalogue.published().hall(),
        phase(hall.phase()),
        hall.day().orElse(null),
        catalogue.categories().stream().map(each -> line(hall, each.code())).toList(),
        counters(hall).stream().map(each -> counter(hall, each, stamp)).toList(),
        hall.recentCalls().stream().map(each -> call(hall, each)).toList(),
        shown.words(),
        hall.hallPause().map(each -> notice(each.pause())).orElse(null),
        shown.emergency(),
        catalogue.published().training());
  }

  /** One counter. */
  CounterState counter(Hall hall, Counter counter, Stamp stamp) {
    Ticket ticket = ticketAt(hall, counter);
    Pause pause = counter.pause() == null ? counter.announced() : counter.pause();
    return new CounterState(
        stamp.epoch(),
        stamp.publication(),
        counter.id().value(),
        phase(counter),
        ticket == null ? null : ticket.number().label(),
        ticket == null ? null : catalogue.nameOf(ticket.category()),
        callOf(hall, ticket),
        counter.recalls(),
        counter.apology(),
        pause == null ? null : notice(pause),
        counter.setup().all().stream().map(catalogue::nameOf).toList(),
        ratings.apply(counter).orElse(null));
  }

  /** The day's counters; before the first opening those of the catalogue, closed. */
  List<Counter> counters(Hall hall) {
    if (hall.counters().isEmpty()) {
      return catalogue.counters().stream().map(Counter::closed).toList();
    }
    return List.copyOf(hall.counters());
  }

  /** A call as it is announced. */
  Call call(Hall hall, RecentCalls.Summons summons) {
    return new Call(
        callId(summons),
        hall.ticket(summons.ticket()).orElseThrow().number().label(),
        summons.counter().value(),
        summons.at(),
        summons.recall(),
        summons.apology());
  }

  /** The estimate for somebody behind {@code ahead} others; none while the category pauses. */
  public @Nullable WaitEstimate estimate(Hall hall, CategoryCode category, int ahead) {
    if (hall.pauseOf(category).isPresent()) {
      return null;
    }
    return WaitRange.estimate(
            ahead,
            hall.services(category),
            catalogue.usualService(category),
            hall.openCounters(category))
        .map(range -> new WaitEstimate(range.fromMinutes(), range.toMinutes()))
        .orElse(null);
  }

  /** What a counter is doing, as everybody may know it. */
  public static CounterPhase phase(Counter counter) {
    if (!counter.isOpen()) {
      return CounterPhase.CLOSED;
    }
    if (counter.ticket() != null) {
      return counter.serving() ? CounterPhase.SERVING : CounterPhase.CALLED;
    }
    return counter.pause() == null ? CounterPhase.FREE : CounterPhase.PAUSED;
  }

  private CategoryLine line(Hall hall, CategoryCode code) {
    int waiting = hall.waiting(code);
    return new CategoryLine(
        code.value(),
        catalogue.nameOf(code),
        waiting,
        hall.openCounters(code),
        estimate(hall, code, waiting),
        pauseOf(hall, code),
        hall.pauseOf(code).map(CategoryPause::noNewTickets).orElse(null),
        hall.inOrder(code).stream()
            .limit(CategoryLine.MOST_NEXT)
            .map(ticket -> ticket.number().label())
            .toList());
  }

  /**
   * Why a category is not called now, as customers are told: the pause somebody made, or that none
   * of its counters is open, which is derived and no event; null while it is called.
   */
  public @Nullable PauseNotice pauseOf(Hall hall, CategoryCode code) {
    Optional<CategoryPause> made = hall.pauseOf(code);
    if (made.isPresent()) {
      return notice(made.get().pause());
    }
    if (hall.day().isEmpty() || hall.openCounters(code) > 0) {
      return null;
    }
    Instant back =
        hall.counters().stream()
            .filter(counter -> counter.isOpen() && counter.setup().all().contains(code))
            .map(Counter::pause)
            .filter(Objects::nonNull)
            .map(Pause::expectedReturn)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
    return new PauseNotice(CategoryLine.NO_COUNTER, PauseWords.noCounter(), back, null);
  }

  private static @Nullable Ticket ticketAt(Hall hall, Counter counter) {
    TicketId id = counter.ticket();
    return id == null ? null : hall.ticket(id).orElse(null);
  }

  /** The latest call or recall of the ticket, so that displays flash once for each. */
  public static @Nullable String callOf(Hall hall, @Nullable Ticket ticket) {
    if (ticket == null || ticket.state() != Ticket.State.CALLED) {
      return null;
    }
    return hall.recentCalls().stream()
        .filter(each -> each.ticket().equals(ticket.id()))
        .findFirst()
        .map(BoardTranslator::callId)
        .orElse("ticket-" + ticket.arrival().sequence());
  }

  private static String callId(RecentCalls.Summons summons) {
    return "call-" + summons.sequence();
  }

  private PauseNotice notice(Pause pause) {
    return new PauseNotice(
        pause.reason().name(),
        PauseWords.of(pause.reason()),
        pause.expectedReturn(),
        pause.note() == null ? null : notes.apply(pause.note()).orElse(null));
  }

  /** Where the day stands, as everybody may know it. */
  public static DayPhase phase(Hall.Phase phase) {
    return switch (phase) {
      case CLOSED -> DayPhase.CLOSED;
      case OPEN -> DayPhase.OPEN;
      case LAST_TICKET -> DayPhase.LAST_TICKET;
    };
  }
}
