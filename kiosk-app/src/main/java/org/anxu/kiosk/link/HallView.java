package org.anxu.kiosk.link;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.anxu.protocol.Words;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.board.CategoryLine;
import org.anxu.protocol.board.DayPhase;
import org.anxu.protocol.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * What the kiosk knows of the hall.
 *
 * @param catalogue what is offered; null until the server was reached once
 * @param board how the hall stood when last heard; null until the server was reached once
 * @param connected whether the board is current
 */
public record HallView(
    @Nullable Catalogue catalogue, @Nullable BoardState board, boolean connected) {
  private static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");

  /** Before the server was reached. */
  public static final HallView NOTHING = new HallView(null, null, false);

  /** Why no number can be taken, or that one can. */
  public enum Offer {
    /** A number can be taken, and a counter is open for it. */
    OPEN,
    /** A number can be taken, but no counter serves the category now. */
    NO_COUNTER,
    /** The day is over or has not begun. */
    CLOSED,
    /** No more numbers today. */
    LAST_TICKET,
    /** The server does not answer. */
    NO_CONNECTION;

    /** Whether the take button works. */
    public boolean canTake() {
      return this == OPEN || this == NO_COUNTER;
    }
  }

  /** What the hall offers as a whole. */
  public Offer offer() {
    if (board == null || catalogue == null || !connected) {
      return Offer.NO_CONNECTION;
    }
    return switch (board.phase()) {
      case CLOSED -> Offer.CLOSED;
      case LAST_TICKET -> Offer.LAST_TICKET;
      case OPEN -> Offer.OPEN;
    };
  }

  /** What the hall offers in one category. */
  public Offer offer(String category) {
    Offer hall = offer();
    boolean counter = line(category).map(line -> line.openCounters() > 0).orElse(true);
    return hall == Offer.OPEN && !counter ? Offer.NO_COUNTER : hall;
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
