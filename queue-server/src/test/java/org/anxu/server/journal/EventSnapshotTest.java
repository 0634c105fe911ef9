package org.anxu.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.HallEvent;
import org.anxu.server.hall.Moment;
import org.junit.jupiter.api.Test;

/**
 * The written form of every kind of entry, approved once: a journal of years ago must be read, and
 * its hashes must hold, for ever. A new kind or field is approved by running this test with {@code
 * -Danxu.snapshots.renew=true}, looking at the difference, and committing it; a change of what was
 * there before breaks every journal in the field.
 */
class EventSnapshotTest {
  private static final Path APPROVED =
      Path.of("src/test/resources/org/anxu/server/journal/entries.approved.txt");

  @Test
  void everyEntryIsWrittenAsApproved() throws IOException {
    StringBuilder written = new StringBuilder();
    byte[] before = DayReader.BEFORE_THE_FIRST;
    long sequence = 0;
    for (HallEvent event : EventSamples.all()) {
      String json = EventCodec.write(event);
      before = EventCodec.chain(before, entry(++sequence, event), json);
      written
          .append(event.getClass().getSimpleName())
          .append('\n')
          .append(json)
          .append('\n')
          .append(HexFormat.of().formatHex(before))
          .append("\n\n");
    }
    if (Boolean.getBoolean("anxu.snapshots.renew")) {
      Files.createDirectories(APPROVED.getParent());
      Files.writeString(APPROVED, written);
    }
    assertThat(written.toString()).isEqualTo(Files.readString(APPROVED));
  }

  private static JournalEntry entry(long sequence, HallEvent event) {
    return new JournalEntry(
        sequence,
        new Moment(
            Instant.parse("2026-11-24T04:00:00.123Z").plusSeconds(sequence),
            Duration.ofMillis(7_000 + 1_000 * sequence)),
        Instant.parse("2026-11-24T04:00:00.120Z").plusSeconds(sequence),
        new CommandId("command-" + sequence),
        "0123456789abcdef0123456789abcdef",
        event);
  }

  @Test
  void whatIsWrittenIsReadAsTheSameEvent() {
    assertThat(EventSamples.all())
        .allSatisfy(
            event -> assertThat(EventCodec.readEvent(EventCodec.write(event))).isEqualTo(event));
  }

  @Test
  void everyKindOfEventHasASample() {
    Set<Class<?>> sampled =
        EventSamples.all().stream().map(Object::getClass).collect(Collectors.toSet());
    assertThat(sampled)
        .containsExactlyInAnyOrderElementsOf(kinds(HallEvent.class).collect(Collectors.toSet()));
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(EventSnapshotTest::kinds)
        : Stream.of(type);
  }
}
