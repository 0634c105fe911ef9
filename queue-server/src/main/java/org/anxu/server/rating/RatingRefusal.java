package org.anxu.server.rating;

import org.anxu.protocol.WordBundle;
import org.anxu.protocol.ticketing.Refused;

/** Why a rating is not taken. */
public enum RatingRefusal {
  /** There is no such ticket today. */
  NO_SUCH_TICKET,
  /** That step was not served, or not yet. */
  NOT_SERVED,
  /** It was given too long ago to be changed. */
  RATED_LONG_AGO,
  /** It was rated otherwise before, and not at the counter's display. */
  RATED_ALREADY,
  /** Nothing was just completed at that counter, or the time for it is over. */
  NOT_ASKED;

  private static final WordBundle WORDS = new WordBundle("org.anxu.server.rating.ratings");

  /** The refusal as the body of an answer. */
  public Refused body() {
    return new Refused(name(), WORDS.of("refused." + name(), Ratings.CHANGEABLE.toMinutes()));
  }
}
