package org.anxu.hardware.printing;

import static org.anxu.hardware.printing.PrintOutcome.Result.FAILED;
import static org.anxu.hardware.printing.PrintOutcome.Result.PRINTED;
import static org.anxu.hardware.printing.PrintOutcome.Result.SENT;
import static org.anxu.hardware.printing.PrintOutcome.Result.UNCERTAIN;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.LongSupplier;
import org.anxu.hardware.escpos.EscPos;
import org.anxu.hardware.escpos.PrinterProfile;
import org.anxu.hardware.escpos.PrinterProfile.Confirmation;
import org.anxu.hardware.escpos.PrinterProfile.Status;
import org.anxu.hardware.port.BytePort;
import org.anxu.hardware.printing.PrintJob.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Takes print jobs through their phases, one at a time: ask the printer, send, wait for the
 * confirmation; where the printer stops in the middle, have it forget the rest. Every method runs
 * on the printer's turn.
 */
final class PrintDesk {
  private static final Duration GRACE = Duration.ofMillis(300);

  private final PrinterSettings settings;
  private final PrinterProfile profile;
  private final BytePort port;
  private final RollMeter roll;
  private final LongSupplier noise;
  private final StatusRound round;
  private final StatusRound.Delay delay;
  private final EscPosEncoder encoder;
  private final Queue<PrintJob> waiting = new ArrayDeque<>();
  private @Nullable PrintJob current;

  /** Why there is no line; empty while there is one. */
  private String downReason = "absent";

  /** Whether the last job may have left half a slip in the printer. */
  private boolean torn;

  /** Whether this printer has given back a process id since the line is up. */
  private boolean givesIdsBack;

  /**
   * @param roll is told of the paper used
   * @param noise how many bytes have come in so far that were part of no answer
   */
  PrintDesk(
      PrinterSettings settings,
      BytePort port,
      RollMeter roll,
      LongSupplier noise,
      StatusRound round,
      StatusRound.Delay delay) {
    this.settings = settings;
    this.profile = settings.profile();
    this.port = port;
    this.roll = roll;
    this.noise = noise;
    this.round = round;
    this.delay = delay;
    this.encoder = new EscPosEncoder(settings.profile());
  }

  boolean idle() {
    return current == null;
  }

  void accept(PrintJob job) {
    if (waiting.size() >= settings.longestQueue()) {
      job.end(FAILED, "busy");
    } else {
      waiting.add(job);
      next();
    }
  }

  private void next() {
    if (current != null) {
      return;
    }
    PrintJob job = waiting.poll();
    if (job == null) {
      return;
    }
    current = job;
    job.phase = Phase.CHECKING;
    if (downReason.isEmpty()) {
      round.start();
    } else {
      finish(job, FAILED, downReason);
    }
  }

  private void finish(PrintJob job, PrintOutcome.Result result, String cause) {
    if (result == PRINTED || result == SENT) {
      torn = false;
    }
    current = null;
    job.end(result, cause);
    next();
  }

  /** A round of status questions has ended. */
  void roundEnded(boolean answered) {
    PrintJob job = current;
    if (job == null) {
      return;
    }
    String fault = round.condition().fault();
    job.answeredLast = answered;
    if (job.phase == Phase.CHECKING) {
      if (!answered && profile.status() != Status.NONE) {
        finish(job, FAILED, "mute");
      } else if (!fault.isEmpty()) {
        finish(job, FAILED, fault);
      } else {
        send(job);
      }
    } else if (answered) {
      conditionChanged();
    }
  }

  /** The printer has told of a fault, asked or unasked. */
  void conditionChanged() {
    PrintJob job = current;
    String fault = round.condition().fault();
    if (job == null || job.phase != Phase.CONFIRMING || fault.isEmpty()) {
      return;
    }
    // Paper may hang half printed; what the printer still holds must not come out later, when
    // the customer may have another slip.
    job.phase = Phase.FORGETTING;
    job.cause = fault;
    if (profile.status() != Status.EPSON) {
      finish(job, UNCERTAIN, fault); // it would not know the command
      return;
    }
    port.write(EscPos.forget());
    delay.after(settings.answerLimit(), () -> finishIf(job, Phase.FORGETTING, UNCERTAIN, fault));
  }

  private void send(PrintJob job) {
    EscPosEncoder.Encoded encoded;
    try {
      encoded = encoder.encode(job.slip, torn, job.id);
    } catch (IllegalArgumentException _) {
      finish(job, FAILED, "does-not-fit"); // a QR code too large for this paper
      return;
    }
    torn = true;
    job.phase = Phase.SENDING;
    job.answeredLast = false;
    job.noiseBefore = noise.getAsLong();
    job.wholeFrom = encoded.wholeFrom();
    job.length = encoded.bytes().length;
    job.millimetres = encoded.millimetres();
    port.write(encoded.bytes())
        .thenAccept(taken -> delay.after(Duration.ZERO, () -> written(job, taken)));
  }

  private void written(PrintJob job, int taken) {
    if (current != job || job.phase != Phase.SENDING) {
      return;
    }
    if (taken < job.length) {
      String cause = downReason.isEmpty() ? "stalled" : downReason;
      roll.printed(job.millimetres * taken / job.length);
      finish(job, taken <= job.wholeFrom ? FAILED : UNCERTAIN, cause);
    } else {
      roll.printed(job.millimetres);
      job.phase = Phase.CONFIRMING;
      if (profile.confirmation() == Confirmation.NONE) {
        long printing = Math.round(1000 * job.millimetres / profile.speed());
        delay.after(GRACE.plusMillis(printing), () -> finishIf(job, Phase.CONFIRMING, SENT, ""));
      }
      round.start();
    }
  }

  /** Everything before this process id is on paper. */
  void printed(String id) {
    givesIdsBack = true;
    PrintJob job = current;
    if (job == null || job.phase.compareTo(Phase.SENDING) < 0) {
      return;
    }
    if (id.equals(job.id.nearEndWord())) {
      job.nearEnd = true;
    } else if (id.equals(job.id.endWord())) {
      finish(job, PRINTED, "");
    }
  }

  /** All is worked off; the id, asked for first, should have come: one moment more for it. */
  void bufferDone() {
    PrintJob job = current;
    if (job != null && job.phase == Phase.CONFIRMING) {
      delay.after(GRACE, () -> finishIf(job, Phase.CONFIRMING, SENT, ""));
    }
  }

  /**
   * The rest will not come out. No whole slip did either, if the printer, which answers in order
   * and gives process ids back, has not come to the last line; with noise on the line that answer
   * may have been lost.
   */
  void forgotten() {
    PrintJob job = current;
    if (job != null) {
      boolean none = givesIdsBack && !job.nearEnd && noise.getAsLong() == job.noiseBefore;
      finishIf(job, Phase.FORGETTING, none ? FAILED : UNCERTAIN, job.cause);
    }
  }

  private void finishIf(PrintJob job, Phase phase, PrintOutcome.Result result, String cause) {
    if (current == job && job.phase == phase) {
      finish(job, result, cause);
    }
  }

  /** The job's time is over: it is answered with what is known. */
  void deadline(PrintJob job) {
    if (job.outcome.isDone()) {
      return;
    }
    String fault = round.condition().fault();
    switch (job.phase) {
      case WAITING -> {
        waiting.remove(job);
        job.end(FAILED, "busy");
      }
      case CHECKING -> finish(job, FAILED, "mute");
      case SENDING -> {
        // Nothing more of it may go out once it has been answered.
        port.drop("stalled");
        finish(job, UNCERTAIN, fault.isEmpty() ? "stalled" : fault);
      }
      case CONFIRMING -> {
        boolean alive = job.answeredLast || profile.status() == Status.NONE;
        finish(job, alive ? SENT : UNCERTAIN, alive ? "" : "mute");
      }
      case FORGETTING -> finish(job, UNCERTAIN, job.cause);
    }
  }

  void lineUp() {
    downReason = "";
    givesIdsBack = false;
  }

  void lineDown(String reason) {
    downReason = reason;
    PrintJob job = current;
    if (job == null) {
      return;
    }
    switch (job.phase) {
      case CHECKING -> finish(job, FAILED, reason);
      case CONFIRMING, FORGETTING -> finish(job, UNCERTAIN, reason);
      case WAITING, SENDING -> {} // the port will say how much of it went out
    }
  }

  void close() {
    lineDown("closed");
    PrintJob job = current;
    if (job != null) {
      finish(job, UNCERTAIN, "closed");
    }
  }
}
