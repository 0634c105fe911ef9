package org.anxu.hardware.printing;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * One round of status questions, asked one at a time because the answers do not say what they
 * answer. A question some clones leave unanswered is left out from then on. A printer that does not
 * answer the first is mute; its late answer still counts, as nothing else was asked meanwhile.
 */
final class StatusRound {
  private static final int QUESTIONS = 4;

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
  private final boolean[] leftOut = new boolean[QUESTIONS + 1];
  private Phase phase = Phase.RESTING;
  private int question;
  private long turn;
  private boolean late;
  private boolean again;
  private PrinterCondition condition = PrinterCondition.FINE;

  /** Runs a task later, on the printer's turn. */
  interface Delay {
    void after(Duration wait, Runnable task);
  }

  /**
   * @param ask sends question n
   * @param ended told whether the printer answered; told once more when a late answer comes
   */
  StatusRound(IntConsumer ask, Delay delay, Duration limit, Consumer<Boolean> ended) {
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
      case RESTING -> ask(1);
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

  private void ask(int n) {
    question = n;
    phase = Phase.ASKED;
    long mine = ++turn;
    ask.accept(n);
    delay.after(
        late && n > 1 ? limit.multipliedBy(PATIENCE) : limit,
        () -> {
          if (turn == mine) {
            unanswered();
          }
        });
  }

  void answered(int status) {
    if (phase == Phase.RESTING) {
      return; // an answer to nobody's question
    }
    if (phase == Phase.OVERDUE) {
      late = true;
    }
    condition = condition.afterRealTime(question, status);
    next();
  }

  private void unanswered() {
    turn++;
    if (question > 1) {
      leftOut[question] = true;
      next();
    } else {
      phase = Phase.OVERDUE;
      again = false;
      ended.accept(false);
    }
  }

  private void next() {
    turn++;
    int n = question + 1;
    while (n <= QUESTIONS && leftOut[n]) {
      n++;
    }
    if (n <= QUESTIONS) {
      ask(n);
      return;
    }
    phase = Phase.RESTING;
    if (again) {
      again = false;
      ask(1);
    } else {
      ended.accept(true);
    }
  }
}
