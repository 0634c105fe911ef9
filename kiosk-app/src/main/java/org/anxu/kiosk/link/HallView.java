package org.anxu.kiosk.link;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.anxu.protocol.Words;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.board.CategoryLine;
import org.anxu.protocol.board.DayPhase;
import org.anxu.protocol.board.PauseNotice;
import org.anxu.protocol.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * What the kiosk knows of the hall.
 *
 * @param catalogue what is offered; null until the server was reached once
 * @param board how the hall stood when last heard; null until the server was reached once
 * @param connected whether the board is current
 * @param byItself whether the kiosk gives numbers by itself while the board is not
 */
public record HallView(
    @Nullable Catalogue catalogue,
    @Nullable BoardState board,
    boolean connected,
    boolean byItself) {
  private static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");

  /** A kiosk that gives no numbers by itself. */
  public HallView(@Nullable Catalogue catalogue, @Nullable BoardState board, boolean connected) {
    this(catalogue, board, connected, false);
  }

  /** Before the server was reached. */
  public static final HallView NOTHING = new HallView(null, null, false);

  /** Why no number can be taken, or that one can. */
  public enum Offer {
    /** A number can be taken, and a counter is open for it. */
    OPEN,
    /** A number can be taken, but no counter serves the category now. */
    NO_COUNTER,
    /** A number can be taken, but the category, or the whole hall, pauses. */
    PAUSED,
    /** The category, or the whole hall, pauses and gives no numbers meanwhile. */
    PAUSED_NO_NUMBERS,
    /** The day is over or has not begun. */
    CLOSED,
    /** No more numbers today. */
    LAST_TICKET,
    /** The server does not answer; the kiosk gives numbers with its own mark. */
    BY_ITSELF,
    /** The server does not answer. */
    NO_CONNECTION;

    /** Whether somebody has made a pause. */
    public boolean isPause() {
      return this == PAUSED || this == PAUSED_NO_NUMBERS;
    }

    /** Whether the take button works. */
    public boolean canTake() {
      return this == OPEN || this == NO_COUNTER || this == PAUSED || this == BY_ITSELF;
    }
  }

  /** What the hall offers as a whole. */
  public Offer offer() {
    if (board == null || catalogue == null || !connected && !byItself) {
      return Offer.NO_CONNECTION;
    }
    Offer known = known(board);
    if (connected) {
      return known;
    }
    return known.canTake() ? Offer.BY_ITSELF : Offer.NO_CONNECTION;
  }

  private static Offer known(BoardState board) {
    return switch (board.phase()) {
      case CLOSED -> Offer.CLOSED;
      case LAST_TICKET -> Offer.LAST_TICKET;
      case OPEN -> board.pause() == null ? Offer.OPEN : paused(board.lines());
    };
  }

  private static Offer paused(List<CategoryLine> lines) {
    return lines.stream().anyMatch(CategoryLine::givesNumbers)
        ? Offer.PAUSED
        : Offer.PAUSED_NO_NUMBERS;
  }

  /** What the hall offers in one category. */
  public Offer offer(String category) {
    Offer hall = offer();
    Optional<CategoryLine> line = line(category);
    if (hall == Offer.BY_ITSELF && line.filter(each -> !each.givesNumbers()).isPresent()) {
      return Offer.NO_CONNECTION;
    }
    if (line.isEmpty() || !(hall == Offer.OPEN || hall.isPause())) {
      return hall;
    }
    if (line.get().madePause() != null) {
      return paused(List.of(line.get()));
    }
    return line.get().openCounters() > 0 ? Offer.OPEN : Offer.NO_COUNTER;
  }

  /** Why a category is not called now and until when, if it is not. */
  public Optional<PauseNotice> pause(String category) {
    return line(category).map(CategoryLine::pause);
  }

  /** Why the whole hall pauses and until when, if it does. */
  public Optional<PauseNotice> pause() {
    return board == null ? Optional.empty() : Optional.ofNullable(board.pause());
  }

  /** The line of a category, if the board has it. */
  public Optional<CategoryLine> line(String category) {
    return board == null
        ? Optional.empty()
        : board.lines().stream().filter(line -> line.category().equals(category)).findFirst();
  }

  /** A category by its code. */
  public Optional<Catalogue.Category> category(String code) {
    return categories().stream().filter(category -> category.code().equals(code)).findFirst();
  }

  /** All categories, in the order of the screens. */
  public List<Catalogue.Category> categories() {
    return catalogue == null ? List.of() : catalogue.categories();
  }

  /** The hall's name, once known. */
  public Optional<Words> hall() {
    return catalogue == null ? Optional.empty() : Optional.of(catalogue.hall());
  }

  /** The clock's zone. */
  public ZoneId zone() {
    return catalogue == null ? DEFAULT_ZONE : ZoneId.of(catalogue.zone());
  }

  /** Whether the day takes numbers, for tests and health. */
  public boolean dayOpen() {
    return board != null && board.phase() == DayPhase.OPEN;
  }
}
