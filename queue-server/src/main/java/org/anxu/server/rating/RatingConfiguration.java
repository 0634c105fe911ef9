package org.anxu.server.rating;

import java.nio.file.Path;
import java.time.Duration;
import org.anxu.server.journal.Journal;
import org.anxu.server.journal.JournalUnavailable;
import org.anxu.server.journal.Sequencer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the ratings beside the journal. */
@Configuration
class RatingConfiguration {
  @Bean(destroyMethod = "close")
  Ratings ratings(
      @Value("${anxu.data:./data}") Path data, Sequencer sequencer, Journal journalMadeTheFolder)
      throws JournalUnavailable {
    return new Ratings(sequencer, new RatingFile(data.resolve("ratings.db")));
  }

  @Bean
  CounterRatings counterRatings(
      Sequencer sequencer,
      Ratings ratings,
      @Value("${anxu.rating.at-counter:30s}") Duration window) {
    return new CounterRatings(sequencer, ratings, window);
  }
}
