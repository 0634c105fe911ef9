package org.anxu.server.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anxu.protocol.Topics;
import org.anxu.protocol.Wire;
import org.anxu.protocol.board.DayDigest;
import org.anxu.server.catalogue.CatalogueReader;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Post;
import org.anxu.server.journal.Sequencer;
import org.anxu.server.journal.SqliteJournal;
import org.anxu.server.proof.Digest;
import org.anxu.server.proof.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The digest of a closing goes out, and the proof finds by it whether the journal is the same. */
class DigestPublisherTest {
  private static final Actor DIRECTOR = new Actor(new OfficerId("9000"), Post.DIRECTOR);

  @TempDir Path folder;

  @Test
  void theDigestOfEachClosingIsRetainedAndIsThatOfTheProof() throws Exception {
    Path file = folder.resolve("journal.db");
    List<DayDigest> sent = new ArrayList<>();
    Broadcaster.Outlet outlet =
        new Broadcaster.Outlet() {
          @Override
          public void state(String topic, byte[] message) {
            assertThat(topic).isEqualTo("anxu/1/main/digest");
            try {
              sent.add(Wire.decode(message, DayDigest.class));
            } catch (Exception e) {
              throw new AssertionError(e);
            }
          }

          @Override
          public void event(String topic, byte[] message) {
            throw new AssertionError("a digest is a state");
          }
        };
    SqliteJournal journal = new SqliteJournal(file, SqliteJournal.Durability.FULL);
    try (Sequencer sequencer = new Sequencer(journal, InstantSource.system(), System::nanoTime)) {
      DigestPublisher publisher =
          new DigestPublisher(sequencer, journal, new Topics("main"), 42, outlet);
      sequencer.start();
      publisher.publishAgain();
      LocalDate day = LocalDate.of(2026, 11, 24);
      sequencer
          .submit(
              new CommandId("command-1"),
              new HallCommand.OpenDay(
                  CatalogueReader.read(folder, "http://hall.example").setupFor(day), DIRECTOR))
          .join();
      sequencer.submit(new CommandId("command-2"), new HallCommand.CloseDay(DIRECTOR)).join();
      publisher.publishAgain();
      sequencer.ask(_ -> true).join();
    }
    assertThat(sent).extracting(DayDigest::publication).containsExactly(1L, 2L);
    DayDigest first = sent.getFirst();
    assertThat(first.epoch()).isEqualTo(42);
    Digest kept = new Digest(first.day().toString(), first.sequence(), first.hash());
    assertThat(Verifier.verify(file, (_, _) -> {}, Optional.of(kept)))
        .satisfies(verdict -> {
          assertThat(verdict.findings()).isEmpty();
          assertThat(verdict.digestHolds()).isTrue();
          assertThat(verdict.closed()).contains(kept);
        });
  }
}
