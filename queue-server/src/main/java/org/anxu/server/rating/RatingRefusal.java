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
  RATED_LONG_AGO;

  private static final WordBundle WORDS = new WordBundle("org.anxu.server.rating.ratings");

  /** The refusal as the body of an answer. */
  public Refused body() {
    return new Refused(name(), WORDS.of("refused." + name(), Ratings.CHANGEABLE.toMinutes()));
  }
}
