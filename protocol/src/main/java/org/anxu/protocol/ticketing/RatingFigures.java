package org.anxu.protocol.ticketing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What customers thought of a day's services. No officer is named.
 *
 * @param day the service day; null before the first
 * @param categories those in which something was served, by their code
 * @param low low ratings that the hall may look into
 */
public record RatingFigures(
    @Nullable LocalDate day, List<CategoryRatings> categories, List<LowRating> low) {
  public RatingFigures {
    categories = List.copyOf(categories);
    low = List.copyOf(low);
  }
}
