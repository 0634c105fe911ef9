package org.anxu.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.DaySetup;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.HallSettings;
import org.anxu.server.hall.NoteId;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Post;
import org.anxu.server.hall.VisitId;
import org.anxu.server.journal.Notes;
import org.anxu.server.journal.Sequencer;
import org.anxu.server.journal.SqliteJournal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class JournalCommandTest {
  private static final CategoryCode PAYMENT = new CategoryCode("payment");

  @TempDir Path temp;

  private Path data;
  private Path target;

  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void folders() throws Exception {
    data = Files.createDirectory(temp.resolve("data"));
    target = temp.resolve("copy.db");
  }

  private Ended journal(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Commands.line(InstantSource.system());
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    List<String> all = new ArrayList<>(List.of("journal"));
    all.addAll(List.of(words));
    all.addAll(List.of("--data", data.toString()));
    return new Ended(line.execute(all.toArray(String[]::new)), out.toString(), err.toString());
  }

  private static Sequencer open(Path file) throws Exception {
    Sequencer sequencer =
        new Sequencer(
            new SqliteJournal(file, SqliteJournal.Durability.FULL),
            InstantSource.system(),
            System::nanoTime);
    sequencer.start();
    return sequencer;
  }

  private static void submit(Sequencer sequencer, HallCommand command) {
    sequencer.submit(new CommandId(UUID.randomUUID().toString()), command).join();
  }

  private static void openDay(Sequencer sequencer) {
    submit(
        sequencer,
        new HallCommand.OpenDay(
            new DaySetup(
                LocalDate.of(2026, 11, 24),
                ZoneId.of("Asia/Shanghai"),
                List.of(new DaySetup.CategorySetup(PAYMENT, "A", Duration.ofMinutes(20))),
                List.of(new DaySetup.CounterSetup(new CounterId("1"), List.of(PAYMENT), List.of())),
                HallSettings.defaults()),
            new Actor(new OfficerId("9000"), Post.DIRECTOR)));
  }

  private static void issue(Sequencer sequencer) {
    submit(
        sequencer,
        new HallCommand.IssueTicket(
            new VisitId(UUID.randomUUID().toString()), List.of(PAYMENT), "kiosk-1"));
  }

  @Test
  void aCopyOfALiveJournalIsAJournalToGoOnWith() throws Exception {
    try (Sequencer sequencer = open(data.resolve("journal.db"))) {
      openDay(sequencer);
      issue(sequencer);
      Ended backup = journal("backup", target.toString());
      assertThat(backup.code()).as(backup.err()).isZero();
      assertThat(backup.out()).matches("2\t[0-9a-f]{64}\n");
      issue(sequencer);
    }
    try (Sequencer restored = open(target)) {
      issue(restored);
      assertThat(restored.ask(hall -> hall.lastNumber(PAYMENT)).join()).isEqualTo(2);
    }
  }

  @Test
  void nothingIsOverwritten() throws Exception {
    try (Sequencer sequencer = open(data.resolve("journal.db"))) {
      openDay(sequencer);
    }
    Files.writeString(target, "a backup of yesterday");
    Ended backup = journal("backup", target.toString());
    assertThat(backup.code()).isEqualTo(Commands.REFUSED);
    assertThat(backup.err()).contains(target.toString(), "never overwritten");
    assertThat(target).hasContent("a backup of yesterday");
  }

  @Test
  void whereThereIsNoJournalOrNoRoomForACopyItSaysSo() throws Exception {
    Ended none = journal("backup", target.toString());
    assertThat(none.code()).isEqualTo(Commands.FAILED);
    assertThat(none.err()).contains(data.resolve("journal.db").toString());
    try (Sequencer sequencer = open(data.resolve("journal.db"))) {
      openDay(sequencer);
    }
    Ended noFolder = journal("backup", temp.resolve("missing").resolve("copy.db").toString());
    assertThat(noFolder.code()).isEqualTo(Commands.FAILED);
    assertThat(noFolder.err()).contains("missing");
    assertThat(temp.resolve("missing")).doesNotExist();
  }

  @Test
  void aDamagedJournalIsNotCopied() throws Exception {
    Path file = data.resolve("journal.db");
    try (Sequencer sequencer = open(file)) {
      openDay(sequencer);
      for (int i = 0; i < 200; i++) {
        issue(sequencer);
      }
    }
    byte[] bytes = Files.readAllBytes(file);
    new Random(3).nextBytes(bytes);
    byte[] whole = Files.readAllBytes(file);
    System.arraycopy(bytes, 0, whole, whole.length / 2, 8_192);
    Files.write(file, whole);
    Ended backup = journal("backup", target.toString());
    assertThat(backup.code()).as(backup.err()).isEqualTo(Commands.FAILED);
    assertThat(target).doesNotExist();
  }

  @Test
  void notesAreErased() throws Exception {
    NoteId id = new NoteId("note-0001");
    try (Notes notes = new Notes(data.resolve("notes.db"))) {
      notes.keep(id, "back at three");
    }
    Ended erased = journal("erase-notes");
    assertThat(erased.code()).as(erased.err()).isZero();
    assertThat(erased.err()).contains("Erased: 1", "start it again");
    try (Notes notes = new Notes(data.resolve("notes.db"))) {
      assertThat(notes.text(id)).isEqualTo(Optional.empty());
    }
    assertThat(
            new String(Files.readAllBytes(data.resolve("notes.db")), StandardCharsets.ISO_8859_1))
        .doesNotContain("back at three");
  }
}
