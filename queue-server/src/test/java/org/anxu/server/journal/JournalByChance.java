package org.anxu.server.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.CommandsByChance;
import org.anxu.server.hall.HallCommand;

/**
 * Writes a long valid journal by the real writer's own parts: commands by chance, a clock that is
 * set now and then, restarts, ticks and repeated commands.
 */
public final class JournalByChance {
  private final Path file;
  private final Random random;
  private final CommandsByChance commands;
  private Instant clock = Instant.parse("2026-11-24T00:30:00Z");
  private long nanos = 1;
  private int made;

  private JournalByChance(Path file, long seed) {
    this.file = file;
    this.random = new Random(seed);
    this.commands = new CommandsByChance(seed);
  }

  /** Writes a journal of this many commands. */
  public static void write(Path file, long seed, int commands) throws JournalUnavailable {
    new JournalByChance(file, seed).write(commands);
  }

  private void write(int count) throws JournalUnavailable {
    while (made < count) {
      Journal journal = new SqliteJournal(file, SqliteJournal.Durability.OFF);
      LiveHall live = new LiveHall(journal, new Timekeeper(() -> clock, () -> nanos));
      int stop = made + 1 + random.nextInt(4_000);
      try {
        while (made < Math.min(count, stop)) {
          step(live);
        }
        live.commit();
      } finally {
        live.close();
      }
      nanos = random.nextInt(1_000_000);
      clock = clock.plusSeconds(random.nextInt(20) - 3);
    }
  }

  private void step(LiveHall live) throws JournalUnavailable {
    CommandsByChance.Next next = commands.next(live.hall(), live.now());
    Duration pause = next.pause().plusNanos(random.nextInt(1_500_000));
    clock = clock.plus(pause);
    nanos += pause.toNanos();
    if (random.nextInt(500) == 0) {
      clock = clock.plusSeconds(random.nextInt(14_000) - 7_000);
    }
    if (random.nextInt(10) == 0) {
      live.letTimePass();
    }
    made++;
    HallCommand command = next.command();
    live.decide(id(made), command);
    if (random.nextInt(20) == 0) {
      live.decide(id(1 + random.nextInt(made)), command);
    }
    if (random.nextInt(8) == 0) {
      live.commit();
    }
  }

  private static CommandId id(int number) {
    return new CommandId("command-%06d".formatted(number));
  }
}
