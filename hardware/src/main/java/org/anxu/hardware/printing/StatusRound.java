package org.anxu.hardware.printing;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.anxu.hardware.escpos.EscPos;
import org.anxu.hardware.escpos.PrinterCondition;
import org.anxu.hardware.escpos.PrinterProfile.Status;
import org.anxu.hardware.escpos.Reply;

/**
 * One round of status questions, asked one at a time because the answers do not say what they
 * answer. A question some clones leave unanswered is left out from then on. A printer that does not
 * answer the first is mute; its late answer still counts, as nothing else was asked meanwhile. With
 * a printer that answers no questions a round is over at once, and it never counts as answered.
 */
final class StatusRound {
  /** How many times the limit a printer gets for its other answers once the first came late. */
  private static final int PATIENCE = 4;

  private enum Phase {
    RESTING,
    ASKED,
    OVERDUE
  }

  private final IntConsumer ask;
  private final Delay delay;
  private final Duration limit;
  private final Consumer<Boolean> ended;
  private final int[] questions;
  private final boolean[] leftOut;
  private Phase phase = Phase.RESTING;
  private int asked;
  private long turn;
  private boolean late;
  private boolean again;
  private PrinterCondition condition = PrinterCondition.FINE;

  /** Runs a task later, on the printer's turn. */
  interface Delay {
    void after(Duration wait, Runnable task);
  }

  /**
   * @param status which questions there are
   * @param ask sends question n
   * @param ended told whether the printer answered; told once more when a late answer comes
   */
  StatusRound(
      Status status, IntConsumer ask, Delay delay, Duration limit, Consumer<Boolean> ended) {
    this.questions =
        switch (status) {
          case EPSON -> new int[] {1, 2, 3, 4};
          case CUSTOM -> new int[] {EscPos.FULL_STATUS};
          case NONE -> new int[0];
        };
    this.leftOut = new boolean[questions.length];
    this.ask = ask;
    this.delay = delay;
    this.limit = limit;
    this.ended = ended;
  }

  PrinterCondition condition() {
    return condition;
  }

  void automatic(Reply.Automatic told) {
    condition = condition.afterAutomatic(told);
  }

  /** Forgets everything, as after a new connection. */
  void reset() {
    turn++;
    phase = Phase.RESTING;
    again = false;
    late = false;
    condition = PrinterCondition.FINE;
    Arrays.fill(leftOut, false);
  }

  /** A fresh round; one under way is finished first, so that answers keep their order. */
  void start() {
    switch (phase) {
      case RESTING -> {
        if (questions.length == 0) {
          ended.accept(false);
        } else {
          ask(0);
        }
      }
      case ASKED -> again = true;
      case OVERDUE -> ended.accept(false);
    }
  }

  /** A fresh round even if an answer is still owed: so long after it, none will come. */
  void startAnyway() {
    if (phase == Phase.OVERDUE) {
      phase = Phase.RESTING;
    }
    start();
  }

  private void ask(int index) {
    asked = index;
    phase = Phase.ASKED;
    long mine = ++turn;
    ask.accept(questions[index]);
    delay.after(
        late && index > 0 ? limit.multipliedBy(PATIENCE) : limit,
        () -> {
          if (turn == mine) {
            unanswered();
          }
        });
  }

  /** One byte on the question asked last. */
  void answered(int status) {
    if (phase == Phase.RESTING || questions[asked] == EscPos.FULL_STATUS) {
      return; // an answer to nobody's question
    }
    condition = condition.afterRealTime(questions[asked], status);
    goOn();
  }

  /** The full status. */
  void answered(Reply.Full status) {
    condition = condition.afterFull(status);
    if (phase != Phase.RESTING && questions[asked] == EscPos.FULL_STATUS) {
      goOn();
    }
  }

  private void goOn() {
    late |= phase == Phase.OVERDUE;
    next();
  }

  private void unanswered() {
    turn++;
    if (asked > 0) {
      leftOut[asked] = true;
      next();
    } else {
      phase = Phase.OVERDUE;
      again = false;
      ended.accept(false);
    }
  }

  private void next() {
    turn++;
    int index = asked + 1;
    while (index < questions.length && leftOut[index]) {
      index++;
    }
    if (index < questions.length) {
      ask(index);
      return;
    }
    phase = Phase.RESTING;
    if (again) {
      again = false;
      ask(0);
    } else {
      ended.accept(true);
    }
  }
}
