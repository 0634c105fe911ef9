package org.anxu.server.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the journal and its writer together. */
@Configuration
class JournalConfiguration {
  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  // The sequencer closes it, after its last write.
  @Bean(destroyMethod = "")
  Journal journal(@Value("${anxu.data:./data}") Path data) throws JournalUnavailable {
    try {
      Files.createDirectories(data);
    } catch (IOException e) {
      throw new JournalUnavailable(
          "The data folder " + data + " (key anxu.data) cannot be made: " + e.getMessage(), e);
    }
    return new SqliteJournal(data.resolve("journal.db"), SqliteJournal.Durability.FULL);
  }

  @Bean(destroyMethod = "close")
  Sequencer sequencer(Journal journal, InstantSource clock) throws JournalUnavailable {
    Sequencer sequencer = new Sequencer(journal, clock);
    sequencer.start();
    return sequencer;
  }
}
