package org.anxu.hardware.scanning;

import java.time.Duration;
import java.util.function.Consumer;
import org.anxu.hardware.device.InOrder;
import org.anxu.hardware.port.BytePort;

/**
 * Keeps a scan module reading for as long as that is wanted, and notices when it does not answer.
 * Modules stop by themselves, after a code or after some seconds; so the command is renewed. All
 * methods are called in turn.
 */
final class TriggerCycle {
  /** Shorter than the 5 s after which the modules stop by themselves as delivered. */
  static final Duration RENEWAL = Duration.ofSeconds(3);

  /** Answers take some milliseconds; a line at 1200 baud takes 60. */
  static final Duration ANSWER_WITHIN = Duration.ofSeconds(1);

  /** One answer may be lost to noise. */
  private static final int MISSED_AT_MOST = 1;

  private final ScannerDialect dialect;
  private final BytePort port;
  private final InOrder turns;
  private final Consumer<Boolean> answering;
  private boolean up;
  private boolean wanted;
  private boolean unanswered;
  private int missed;
  private long round;

  /** The listener is told whenever it is known anew whether the module answers. */
  TriggerCycle(ScannerDialect dialect, BytePort port, InOrder turns, Consumer<Boolean> answering) {
    this.dialect = dialect;
    this.port = port;
    this.turns = turns;
    this.answering = answering;
  }

  void up() {
    up = true;
    missed = 0;
    if (wanted) {
      start();
    }
  }

  void down() {
    up = false;
    unanswered = false;
    round++;
  }

  void want(boolean reading) {
    if (wanted == reading || !dialect.hasTrigger()) {
      return;
    }
    wanted = reading;
    if (up) {
      if (reading) {
        start();
      } else {
        unanswered = false;
        command(dialect.stop(), () -> {});
      }
    }
  }

  /** The module has answered, or has read something. */
  void answered() {
    unanswered = false;
    missed = 0;
    answering.accept(true);
  }

  private void start() {
    command(
        dialect.start(),
        () -> {
          unanswered = dialect.answers();
          after(ANSWER_WITHIN, this::judge);
          after(RENEWAL, this::start);
        });
  }

  private void judge() {
    if (unanswered && ++missed > MISSED_AT_MOST) {
      answering.accept(false);
    }
  }

  private void command(byte[] bytes, Runnable sent) {
    round++;
    Runnable send =
        () -> {
          // What does not go out is told by the port as a lost line.
          var _ = port.write(bytes);
          sent.run();
        };
    if (dialect.wake().length == 0) {
      send.run();
    } else {
      var _ = port.write(dialect.wake());
      after(dialect.wakeGap(), send);
    }
  }

  /** Does the task later, unless another command or the loss of the line comes before. */
  private void after(Duration wait, Runnable task) {
    long mine = round;
    Runnable unlessOvertaken =
        () -> {
          if (mine == round) {
            task.run();
          }
        };
    turns.after(wait, unlessOvertaken);
  }
}
