package org.anxu.server.broadcast;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.anxu.protocol.Topics;
import org.anxu.protocol.Wire;
import org.anxu.server.catalogue.CatalogueReader;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.DaySetup;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.NoteId;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Post;
import org.anxu.server.hall.VisitId;
import org.anxu.server.journal.Answer;
import org.anxu.server.journal.Sequencer;
import org.anxu.server.journal.SqliteJournal;
import org.anxu.server.notice.Shown;

/** The default hall behind a broadcaster whose messages are kept; time passes only when told. */
final class BroadcastBench implements AutoCloseable {
  static final OfficerId ANNA = new OfficerId("1001");
  static final Actor DIRECTOR = new Actor(new OfficerId("9000"), Post.DIRECTOR);
  static final NoteId NOTE = new NoteId("note-of-a-test");
  static final CounterId ONE = new CounterId("1");
  static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  static final long EPOCH = 1_795_480_200;

  /** What went out: a retained state, or an event. */
  record Sent(String topic, byte[] message, boolean retained) {
    <T> T as(Class<T> type) {
      try {
        return Wire.decode(message, type);
      } catch (Exception e) {
        throw new AssertionError(topic, e);
      }
    }
  }

  // Figures of a rush follow on the writer's own time, while a test reads.
  final List<Sent> sent = new CopyOnWriteArrayList<>();
  final Topics topics = new Topics("main");
  final HallCatalogue catalogue;
  final Sequencer sequencer;
  final Broadcaster broadcaster;

  /** What all public screens show beside the line. */
  volatile Shown shown = Shown.NOTHING;

  /** What every note of this hall says. */
  String words = "";

  private Instant now = Instant.parse("2026-11-24T00:30:00Z");

  BroadcastBench(Path folder) throws Exception {
    InstantSource clock = () -> now;
    catalogue = CatalogueReader.read(folder, "http://hall.example:8080");
    sequencer =
        new Sequencer(
            new SqliteJournal(folder.resolve("journal.db"), SqliteJournal.Durability.FULL),
            clock,
            () -> Duration.between(Instant.EPOCH, now).toMillis() * 1_000_000);
    broadcaster =
        new Broadcaster(
            sequencer,
            new BoardTranslator(catalogue, note -> Optional.of(words), _ -> Optional.empty()),
            clock,
            topics,
            EPOCH,
            new Broadcaster.Outlet() {
              @Override
              public synchronized void state(String topic, byte[] message) {
                sent.add(new Sent(topic, message, true));
              }

              @Override
              public synchronized void event(String topic, byte[] message) {
                sent.add(new Sent(topic, message, false));
              }
            },
            () -> shown);
    sequencer.start();
  }

  void open() {
    open(UnaryOperator.identity());
  }

  /** Opens a day with other counters than the catalogue's. */
  void open(UnaryOperator<List<DaySetup.CounterSetup>> counters) {
    LocalDate today = LocalDate.ofInstant(now, catalogue.zone());
    DaySetup setup = catalogue.setupFor(today);
    must(
        new HallCommand.OpenDay(
            new DaySetup(
                today,
                setup.zone(),
                setup.categories(),
                counters.apply(setup.counters()),
                setup.settings()),
            DIRECTOR));
  }

  void issue(String category) {
    must(
        new HallCommand.IssueTicket(
            new VisitId(UUID.randomUUID().toString()),
            List.of(new CategoryCode(category)),
            "kiosk-1"));
  }

  void must(HallCommand command) {
    Answer answer = sequencer.submit(new CommandId(UUID.randomUUID().toString()), command).join();
    if (answer instanceof Answer.Refused || answer instanceof Answer.NobodyWaits) {
      throw new AssertionError(command + " gave " + answer);
    }
    settle();
  }

  /** Returns when the writer has told of everything before. */
  void settle() {
    sequencer.ask(_ -> true).join();
  }

  void passes(Duration time) {
    now = now.plus(time);
  }

  /** The last message of a topic. */
  Sent last(String topic) {
    return sent.stream().filter(each -> each.topic().equals(topic)).toList().getLast();
  }

  @Override
  public void close() {
    sequencer.close();
  }
}
