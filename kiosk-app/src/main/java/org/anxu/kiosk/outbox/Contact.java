package org.anxu.kiosk.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.board.CategoryLine;
import org.anxu.protocol.board.DayPhase;
import org.anxu.protocol.catalogue.Catalogue;
import org.anxu.protocol.ticketing.OfflineSeries;
import org.jspecify.annotations.Nullable;

/**
 * What the kiosk heard of the server last; from it alone it gives tickets while the server is away.
 *
 * @param time the server's time
 * @param boot the machine's start in which it was heard
 * @param elapsed how long after that start
 */
public record Contact(
    Instant time,
    String boot,
    Duration elapsed,
    Catalogue catalogue,
    BoardState board,
    OfflineSeries series) {
  /** The server's time now, by the clock that nobody sets; null after another start. */
  public @Nullable Instant now(BootClock clock) {
    return clock.boot().equals(boot) ? time.plus(clock.elapsed().minus(elapsed)) : null;
  }

  /** The day that offline tickets belong to; null while none may be given. */
  public @Nullable LocalDate day() {
    LocalDate day = board.day();
    return series.mark() != null && day != null && board.phase() == DayPhase.OPEN ? day : null;
  }

  /**
   * Whether the kiosk may give a ticket by itself: it has a mark, the day took numbers when last
   * heard and is still the same, and the category was not told to give none.
   *
   * @param wall what time it is as far as the kiosk knows, needed after another start
   */
  public boolean mayGive(String category, BootClock clock, Instant wall) {
    LocalDate day = day();
    Instant known = now(clock);
    Instant now = known == null ? wall : known;
    return day != null
        && !now.isBefore(time)
        && day.equals(LocalDate.ofInstant(now, ZoneId.of(catalogue.zone())))
        && catalogue.categories().stream().anyMatch(each -> each.code().equals(category))
        && board.lines().stream()
            .filter(line -> line.category().equals(category))
            .allMatch(CategoryLine::givesNumbers);
  }

  /** The same, for any category at all. */
  public boolean mayGive(BootClock clock, Instant wall) {
    return catalogue.categories().stream().anyMatch(each -> mayGive(each.code(), clock, wall));
  }
}
