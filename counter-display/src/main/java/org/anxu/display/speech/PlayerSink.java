package org.anxu.display.speech;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;

/**
 * The machine's player, a process for each sound, which reads raw samples from its input. A process
 * because Java's own sound would cost this program several megabytes, and because one that hangs
 * can be killed.
 */
final class PlayerSink implements Sink {
  static final String MISSING = "player-missing";
  static final String FAILED = "player-failed";
  static final String HUNG = "player-hung";

  /** A player that takes this much longer than its sound hangs. */
  static final Duration SLACK = Duration.ofSeconds(5);

  private static final int MOST_OUTPUT = 4_096;

  private final BoundedProgram player;
  private final String name;
  private final Duration slack;

  PlayerSink(List<String> command, Duration slack, ScheduledExecutorService timer) {
    this.player = new BoundedProgram(command, timer);
    this.name = command.getFirst();
    this.slack = slack;
  }

  @Override
  public void play(Sound sound) throws Unspoken, InterruptedException {
    try {
      var outcome = player.run(sound.bytes(), MOST_OUTPUT, sound.length().plus(slack));
      if (outcome.hung()) {
        throw new Unspoken(HUNG, name + " did not end and was killed");
      }
      if (outcome.exit() != 0) {
        throw new Unspoken(FAILED, name + " ended with status " + outcome.exit());
      }
    } catch (IOException e) {
      throw new Unspoken(MISSING, e.toString());
    }
  }
}
