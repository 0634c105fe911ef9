package org.anxu.server.broadcast;

import java.util.List;
import java.util.Optional;
import org.anxu.protocol.Topics;
import org.anxu.protocol.Wire;
import org.anxu.protocol.board.DayDigest;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.HallEvent;
import org.anxu.server.journal.ClosingDigest;
import org.anxu.server.journal.Journal;
import org.anxu.server.journal.JournalEntry;
import org.anxu.server.journal.JournalUnavailable;
import org.anxu.server.journal.Sequencer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes the digest of each day's closing, retained, so that it is known outside as well. */
final class DigestPublisher {
  private static final Logger log = LoggerFactory.getLogger(DigestPublisher.class);

  private final Sequencer sequencer;
  private final Journal journal;
  private final Topics topics;
  private final long epoch;
  private final Broadcaster.Outlet outlet;
  // Touched by the sequencer's thread alone.
  private long publication;

  DigestPublisher(
      Sequencer sequencer, Journal journal, Topics topics, long epoch, Broadcaster.Outlet outlet) {
    this.sequencer = sequencer;
    this.journal = journal;
    this.topics = topics;
    this.epoch = epoch;
    this.outlet = outlet;
    sequencer.onCommitted(this::committed);
  }

  /** Publishes the last one again, as after each connection to the broker. */
  void publishAgain() {
    sequencer
        .ask(_ -> {
          publish();
          return true;
        })
        .exceptionally(_ -> false);
  }

  private void committed(Hall hall, List<JournalEntry> entries) {
    if (entries.stream().anyMatch(entry -> entry.event() instanceof HallEvent.DayClosed)) {
      publish();
    }
  }

  private void publish() {
    try {
      Optional<ClosingDigest> closing = journal.lastClosing();
      closing.ifPresent(each ->
          outlet.state(
              topics.digest(),
              Wire.encode(
                  new DayDigest(epoch, ++publication, each.day(), each.sequence(), each.hash()))));
    } catch (JournalUnavailable e) {
      log.warn("the digest of the last closing cannot be published: {}", e.getMessage());
    }
  }
}
