package org.anxu.server.rating;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.concurrent.CompletableFuture;
import org.anxu.protocol.ticketing.RatingFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What customers thought, for the director. */
@RestController
class RatingController {
  private final Ratings ratings;

  RatingController(Ratings ratings) {
    this.ratings = ratings;
  }

  @GetMapping("/api/v1/ratings")
  CompletableFuture<RatingFigures> figures(@RequestParam(required = false) @Nullable String day) {
    return ratings.figures(day == null ? null : date(day));
  }

  private static LocalDate date(String day) {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("day is a date such as 2026-11-25, not '" + day + "'", e);
    }
  }
}
