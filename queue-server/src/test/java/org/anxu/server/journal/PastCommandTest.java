package org.anxu.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.DaySetup;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.HallSettings;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Post;
import org.anxu.server.hall.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ids of a closed day stay refused, in the same batch as the closing and after any restart. */
class PastCommandTest {
  private static final CategoryCode PAYMENT = new CategoryCode("payment");
  private static final Actor DIRECTOR = new Actor(new OfficerId("9000"), Post.DIRECTOR);
  private static final Answer PAST = new Answer.Refused(Refusal.COMMAND_OF_CLOSED_DAY);

  @TempDir Path folder;
  private LiveHall live;

  @BeforeEach
  void start() throws JournalUnavailable {
    live =
        new LiveHall(
            new SqliteJournal(folder.resolve("journal.db"), SqliteJournal.Durability.FULL),
            new Timekeeper(InstantSource.system(), System::nanoTime));
  }

  @AfterEach
  void stop() {
    live.close();
  }

  private Answer asks(int id, HallCommand command) throws JournalUnavailable {
    return live.decide(new CommandId("command-" + id), command);
  }

  private static HallCommand open(int day) {
    return new HallCommand.OpenDay(
        new DaySetup(
            LocalDate.of(2026, 11, day),
            ZoneId.of("Asia/Shanghai"),
            List.of(new DaySetup.CategorySetup(PAYMENT, "A", Duration.ofMinutes(20))),
            List.of(new DaySetup.CounterSetup(new CounterId("1"), List.of(PAYMENT), List.of())),
            HallSettings.defaults()),
        DIRECTOR);
  }

  @Test
  void inTheBatchOfTheClosingItself() throws Exception {
    asks(0, open(24));
    asks(1, new HallCommand.EndIssuing(DIRECTOR));
    asks(2, new HallCommand.CloseDay(DIRECTOR));
    assertThat(asks(1, new HallCommand.EndIssuing(DIRECTOR))).isEqualTo(PAST);
    live.commit();
    assertThat(asks(1, new HallCommand.EndIssuing(DIRECTOR))).isEqualTo(PAST);
  }

  @Test
  void theClosingItselfOnceTheNextDayIsOpenAlsoAfterARestart() throws Exception {
    asks(0, open(24));
    Answer closed = asks(1, new HallCommand.CloseDay(DIRECTOR));
    assertThat(asks(1, new HallCommand.CloseDay(DIRECTOR))).isEqualTo(closed);
    asks(2, open(25));
    assertThat(asks(1, new HallCommand.CloseDay(DIRECTOR))).isEqualTo(PAST);
    live.commit();
    live.close();
    start();
    assertThat(asks(1, new HallCommand.CloseDay(DIRECTOR))).isEqualTo(PAST);
  }
}
