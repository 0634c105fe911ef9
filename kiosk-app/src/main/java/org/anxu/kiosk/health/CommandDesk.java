package org.anxu.kiosk.health;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.anxu.hardware.printing.PrintOutcome;
import org.anxu.protocol.device.DeviceCommand;
import org.anxu.protocol.device.DeviceState.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what staff command from afar, each command once, and keeps what became of the last ones for
 * the kiosk's state.
 */
public final class CommandDesk {
  private static final Logger LOG = LoggerFactory.getLogger(CommandDesk.class);
  private static final int REMEMBERED = 64;
  private static final int TOLD = 8;

  /** Commands about a call for help are done elsewhere and answered by nobody. */
  private static final Set<String> OF_OTHERS =
      Set.of(DeviceCommand.GUIDE_COMING, DeviceCommand.HELP_OVER);

  private final StaffOrders orders;
  private final TestPrint test;
  private final Restart restart;
  private final InstantSource hallTime;
  private final InstantSource clock;
  private final Set<String> known = new LinkedHashSet<>();
  private final Deque<Answer> answers = new ArrayDeque<>();
  private volatile Runnable changed = () -> {};

  /**
   * A desk for these.
   *
   * @param hallTime the server's clock, by which commands expire
   * @param clock our own, by which the screen is drawn
   */
  public CommandDesk(
      StaffOrders orders,
      TestPrint test,
      Restart restart,
      InstantSource hallTime,
      InstantSource clock) {
    this.orders = orders;
    this.test = test;
    this.restart = restart;
    this.hallTime = hallTime;
    this.clock = clock;
  }

  /** Runs after each answer; must not block. */
  void onChange(Runnable listener) {
    changed = listener;
  }

  /** What became of the last commands, the oldest first. */
  synchronized List<Answer> answers() {
    return List.copyOf(answers);
  }

  /** Takes a command; returns at once. */
  void accept(DeviceCommand command) {
    if (OF_OTHERS.contains(command.kind())) {
      return;
    }
    if (!isNew(command.id())) {
      changed.run(); // whoever repeats it may have missed the answer
    } else if (!hallTime.instant().isBefore(command.expires())) {
      answer(command, Answer.REFUSED, "expired");
    } else {
      LOG.info("Staff command {}", command.kind());
      act(command);
    }
  }

  private synchronized boolean isNew(String id) {
    if (!known.add(id)) {
      return false;
    }
    if (known.size() > REMEMBERED) {
      known.remove(known.iterator().next());
    }
    return true;
  }

  private void act(DeviceCommand command) {
    switch (command.kind()) {
      case DeviceCommand.TEST_PRINT ->
          test.print().thenAccept(outcome -> printed(command, outcome));
      case DeviceCommand.RESTART -> {
        answer(command, Answer.DONE, "");
        restart.soon();
      }
      case DeviceCommand.LOCK ->
          keep(command, () -> orders.lock(Objects.requireNonNullElse(command.text(), "")));
      case DeviceCommand.UNLOCK -> keep(command, orders::unlock);
      case DeviceCommand.MESSAGE -> message(command);
      default -> answer(command, Answer.REFUSED, "unknown-kind");
    }
  }

  private void printed(DeviceCommand command, PrintOutcome outcome) {
    switch (outcome.result()) {
      case PRINTED, SENT -> answer(command, Answer.DONE, "");
      case FAILED -> answer(command, Answer.FAILED, outcome.cause());
      case UNCERTAIN -> answer(command, Answer.FAILED, "uncertain");
    }
  }

  private interface Change {
    void make() throws IOException;
  }

  private void keep(DeviceCommand command, Change change) {
    try {
      change.make();
      answer(command, Answer.DONE, "");
    } catch (IOException e) {
      LOG.warn("The lock could not be kept: {}", e.toString());
      answer(command, Answer.FAILED, "not-kept");
    }
  }

  /** The end is told by the server's clock and kept by ours. */
  private void message(DeviceCommand command) {
    Instant until = command.until();
    String text = command.text();
    if (until == null || text == null) {
      answer(command, Answer.REFUSED, "no-words");
      return;
    }
    Duration left = Duration.between(hallTime.instant(), until);
    orders.say(text, clock.instant().plus(left));
    answer(command, Answer.DONE, "");
  }

  private void answer(DeviceCommand command, String outcome, String reason) {
    synchronized (this) {
      answers.addLast(new Answer(command.id(), outcome, reason));
      if (answers.size() > TOLD) {
        answers.removeFirst();
      }
    }
    changed.run();
  }
}
