package org.anxu.server.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the journal and its writer together. */
@Configuration
class JournalConfiguration {
  private static final Logger log = LoggerFactory.getLogger(JournalConfiguration.class);

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  // The sequencer closes it, after its last write.
  @Bean(destroyMethod = "")
  Journal journal(
      @Value("${anxu.data:./data}") Path data,
      @Value("${anxu.journal.durability:FULL}") SqliteJournal.Durability durability,
      @Value("${anxu.training:false}") boolean training)
      throws JournalUnavailable {
    try {
      Files.createDirectories(data);
    } catch (IOException e) {
      throw new JournalUnavailable(
          JournalUnavailable.Trouble.NOT_WRITABLE,
          data.resolve("journal.db"),
          "The data folder " + data + " (key anxu.data) cannot be made: " + e.getMessage(),
          e);
    }
    TrainingFolder.demand(data, training);
    if (durability != SqliteJournal.Durability.FULL) {
      log.warn(
          "anxu.journal.durability is {}: a power cut loses tickets. This is for checking the"
              + " durability check only; a hall runs with FULL.",
          durability);
    }
    return new SqliteJournal(data.resolve("journal.db"), durability);
  }

  @Bean(destroyMethod = "close")
  Notes notes(@Value("${anxu.data:./data}") Path data, Journal journalMadeTheFolder)
      throws JournalUnavailable {
    return new Notes(data.resolve("notes.db"));
  }

  @Bean(destroyMethod = "close")
  Sequencer sequencer(Journal journal, InstantSource clock) throws JournalUnavailable {
    Sequencer sequencer = new Sequencer(journal, clock, System::nanoTime);
    sequencer.start();
    return sequencer;
  }

  /** Lets time pass although nobody commands anything. */
  @Bean(destroyMethod = "shutdownNow")
  ScheduledExecutorService hallClock(Sequencer sequencer) {
    ScheduledExecutorService hallClock =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("hall-clock").factory());
    hallClock.scheduleWithFixedDelay(sequencer::tick, 1, 1, TimeUnit.SECONDS);
    return hallClock;
  }
}
