package org.anxu.server.rating;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.anxu.protocol.board.OpenRating;
import org.anxu.protocol.ticketing.CounterRatingRequest;
import org.anxu.server.hall.Counter;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.LastService;
import org.anxu.server.hall.Moment;
import org.anxu.server.hall.TicketId;
import org.anxu.server.journal.Sequencer;

/**
 * Which service can be rated at its counter: the one just completed there, for a short while, as
 * long as nobody else is called, the counter does not pause and nobody has rated it. Who stands at
 * the screen is not known, so it never changes what the phone said; the phone may change it.
 */
public final class CounterRatings {
  /** An answer that was on its way when the question ended still counts. */
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(5);

  private final Sequencer sequencer;
  private final Ratings ratings;
  private final Duration window;

  /**
   * Ratings at counters.
   *
   * @param window how long a counter's display asks; zero for not at all
   */
  CounterRatings(Sequencer sequencer, Ratings ratings, Duration window) {
    this.sequencer = sequencer;
    this.ratings = ratings;
    this.window = window;
  }

  /** What can be rated at a counter; when the question ends, the display sees to. */
  public Optional<OpenRating> at(Counter counter) {
    if (window.isZero() || !counter.isOpen() || counter.pause() != null) {
      return Optional.empty();
    }
    return LastService.of(counter)
        .filter(service -> ratings.of(service.ticket()).isEmpty())
        .map(service -> new OpenRating(name(service), service.at().time().plus(window)));
  }

  /** Tells of every rating, however it came. */
  public void onRated(Runnable told) {
    ratings.onRated(told);
  }

  /**
   * Takes the rating of the service just completed at a counter.
   *
   * @return why not, or nothing when it is kept
   */
  CompletableFuture<Optional<RatingRefusal>> rate(CounterId at, CounterRatingRequest request) {
    return sequencer
        .ask((hall, now) -> open(hall, at, request, now))
        .thenCompose(found ->
            found
                .map(ticket -> ratings.rateOnce(ticket, request.level()))
                .orElseGet(
                    () -> CompletableFuture.completedFuture(Optional.of(RatingRefusal.NOT_ASKED))));
  }

  private Optional<TicketId> open(
      Hall hall, CounterId at, CounterRatingRequest request, Moment now) {
    Duration late = window.plus(ON_ITS_WAY);
    return hall.counter(at)
        .filter(counter -> !window.isZero() && counter.isOpen() && counter.pause() == null)
        .flatMap(LastService::of)
        .filter(service -> request.service() == null || request.service().equals(name(service)))
        .filter(service -> now.since(service.at()).compareTo(late) <= 0)
        .map(LastService::ticket);
  }

  private static String name(LastService service) {
    return "s" + service.sequence();
  }
}
