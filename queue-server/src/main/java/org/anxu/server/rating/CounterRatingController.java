package org.anxu.server.rating;

import java.util.concurrent.CompletableFuture;
import org.anxu.protocol.ticketing.CounterRatingRequest;
import org.anxu.server.hall.CounterId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes ratings from the display or pad of a counter, for what was just completed there. */
@RestController
class CounterRatingController {
  private final CounterRatings ratings;

  CounterRatingController(CounterRatings ratings) {
    this.ratings = ratings;
  }

  @PostMapping("/api/v1/counters/{counter}/rating")
  CompletableFuture<ResponseEntity<Object>> rate(
      @PathVariable String counter, @RequestBody CounterRatingRequest request) {
    return ratings
        .rate(new CounterId(counter), request)
        .thenApply(refused ->
            refused
                .<ResponseEntity<Object>>map(
                    why -> ResponseEntity.status(HttpStatus.CONFLICT).body(why.body()))
                .orElseGet(() -> ResponseEntity.ok(request)));
  }
}
