package org.anxu.server.notice;

import java.nio.file.Path;
import java.time.InstantSource;
import org.anxu.server.journal.JournalUnavailable;
import org.anxu.server.journal.Notes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the log of the public screens. */
@Configuration
class NoticeConfiguration {
  @Bean(destroyMethod = "close")
  NoticeLog noticeLog(@Value("${anxu.data:./data}") Path data, Notes notesMadeTheFolder)
      throws JournalUnavailable {
    return new NoticeLog(data.resolve("notices.db"));
  }

  @Bean
  PublicNotices publicNotices(NoticeLog log, Notes notes, InstantSource clock)
      throws JournalUnavailable {
    return new PublicNotices(log, notes, clock);
  }
}
