package org.anxu.server.rating;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.anxu.protocol.Words;
import org.anxu.protocol.ticketing.Refused;

/** Why a rating is not taken. */
public enum RatingRefusal {
  /** There is no such ticket today. */
  NO_SUCH_TICKET,
  /** That step was not served, or not yet. */
  NOT_SERVED,
  /** It was given too long ago to be changed. */
  RATED_LONG_AGO;

  /** The refusal as the body of an answer. */
  public Refused body() {
    return new Refused(name(), new Words(in(Locale.SIMPLIFIED_CHINESE), in(Locale.ENGLISH)));
  }

  private String in(Locale locale) {
    ResourceBundle words =
        ResourceBundle.getBundle(
            "org.anxu.server.rating.ratings",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return MessageFormat.format(
        words.getString("refused." + name()), Ratings.CHANGEABLE.toMinutes());
  }
}
