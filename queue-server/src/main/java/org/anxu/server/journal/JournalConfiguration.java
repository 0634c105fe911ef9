package org.anxu.server.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
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
      @Value("${anxu.journal.durability:FULL}") SqliteJournal.Durability durability)
      throws JournalUnavailable {
    try {
      Files.createDirectories(data);
    } catch (IOException e) {
      throw new JournalUnavailable(
          "The data folder " + data + " (key anxu.data) cannot be made: " + e.getMessage(), e);
    }
    if (durability != SqliteJournal.Durability.FULL) {
      log.warn(
          "anxu.journal.durability is {}: a power cut loses tickets. This is for checking the"
              + " durability check only; a hall runs with FULL.",
          durability);
    }
    return new SqliteJournal(data.resolve("journal.db"), durability);
  }

  @Bean(destroyMethod = "close")
  Sequencer sequencer(Journal journal, InstantSource clock) throws JournalUnavailable {
    Sequencer sequencer = new Sequencer(journal, clock);
    sequencer.start();
    return sequencer;
  }
}
