package org.anxu.server.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.anxu.protocol.ticketing.NoticeRequest;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Post;
import org.anxu.server.journal.JournalUnavailable;
import org.anxu.server.journal.Notes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What all public screens show: once for each command, until its time, and over a restart. */
class PublicNoticesTest {
  private static final Actor GUIDE = new Actor(new OfficerId("5000"), Post.GUIDE);

  @TempDir Path folder;

  private Instant now = Instant.parse("2026-11-24T01:00:00Z");
  private Notes notes;
  private NoticeLog log;
  private PublicNotices notices;

  @BeforeEach
  void start() throws Exception {
    notes = new Notes(folder.resolve("notes.db"));
    log = new NoticeLog(folder.resolve("notices.db"));
    notices = new PublicNotices(log, notes, () -> now);
  }

  @AfterEach
  void stop() {
    log.close();
    notes.close();
  }

  private static NoticeRequest plain() {
    return new NoticeRequest(UUID.randomUUID().toString(), null, null, null);
  }

  private static NoticeRequest kind(String kind) {
    return new NoticeRequest(UUID.randomUUID().toString(), null, null, kind);
  }

  private NoticeRequest message(String text, Duration length) {
    return new NoticeRequest(UUID.randomUUID().toString(), text, now.plus(length), null);
  }

  @Test
  void aMessageIsShownUntilItsTimeOrUntilItIsTakenDown() throws Exception {
    Shown shown =
        notices.act(NoticeAction.MESSAGE, message(" 今日系统升级 ", Duration.ofMinutes(10)), GUIDE);
    assertThat(shown.words().zh()).isEqualTo("今日系统升级");
    now = now.plus(Duration.ofMinutes(10));
    assertThat(notices.shown()).isEqualTo(Shown.NOTHING);
    notices.act(NoticeAction.MESSAGE, message("请勿拥挤", Duration.ofMinutes(10)), GUIDE);
    assertThat(notices.act(NoticeAction.END_MESSAGE, plain(), GUIDE)).isEqualTo(Shown.NOTHING);
  }

  @Test
  void anEmergencyLastsOverARestartUntilSomebodyEndsIt() throws Exception {
    Instant begun = now;
    notices.act(NoticeAction.EMERGENCY, kind("FIRE"), GUIDE);
    notices.act(NoticeAction.MESSAGE, message("请勿拥挤", Duration.ofHours(1)), GUIDE);
    now = now.plus(Duration.ofMinutes(30));
    notices.act(NoticeAction.EMERGENCY, kind("FIRE"), GUIDE);
    stop();
    start();
    assertThat(notices.shown().emergency().since()).as("since it began").isEqualTo(begun);
    assertThat(notices.shown().emergency().title().zh()).isEqualTo("紧急疏散");
    assertThat(notices.shown().message().by()).isEqualTo(GUIDE.officer());
    notices.act(NoticeAction.END_EMERGENCY, plain(), GUIDE);
    assertThat(notices.shown().emergency()).isNull();
    assertThat(log.all()).as("who and when, each once").hasSize(4);
  }

  @Test
  void aRepeatThatComesLateBeginsNothingAnew() throws Exception {
    AtomicInteger told = new AtomicInteger();
    notices.onChange(told::incrementAndGet);
    NoticeRequest begin = kind("WATER_LEAK");
    notices.act(NoticeAction.EMERGENCY, begin, GUIDE);
    notices.act(NoticeAction.END_EMERGENCY, plain(), GUIDE);
    assertThat(notices.act(NoticeAction.EMERGENCY, begin, GUIDE)).isEqualTo(Shown.NOTHING);
    assertThat(told).hasValue(2);
  }

  @Test
  void anEmergencyIsShownEvenIfItCannotBeWrittenDownAndAMessageIsNot() throws Exception {
    log.close();
    assertThat(notices.act(NoticeAction.EMERGENCY, kind("FIRE"), GUIDE).alarm().kind())
        .isEqualTo(EmergencyKind.FIRE);
    NoticeRequest message = message("请勿拥挤", Duration.ofMinutes(1));
    assertThatThrownBy(() -> notices.act(NoticeAction.MESSAGE, message, GUIDE))
        .isInstanceOf(JournalUnavailable.class);
    assertThat(notices.shown().message()).isNull();
  }

  @Test
  void whatIsMissingOrWrongIsNamed() {
    assertThatThrownBy(() -> notices.act(NoticeAction.EMERGENCY, kind("EARTHQUAKE"), GUIDE))
        .hasMessageContaining("'kind' must be one of [FIRE, WATER_LEAK");
    assertThatThrownBy(
            () -> notices.act(NoticeAction.MESSAGE, message("", Duration.ofHours(1)), GUIDE))
        .hasMessageContaining("'message' has 1 to 60 characters");
    assertThatThrownBy(() -> notices.act(NoticeAction.MESSAGE, message("好", Duration.ZERO), GUIDE))
        .hasMessageContaining("'until' is a time within the next seven days");
  }

  @Test
  void everyEmergencyHasItsWordsInBothLanguages() {
    for (EmergencyKind kind : EmergencyKind.values()) {
      assertThat(kind.title().zh()).isNotBlank().isNotEqualTo(kind.title().en());
      assertThat(kind.text().zh()).isNotBlank().isNotEqualTo(kind.text().en());
    }
  }
}
