package org.anxu.hardware.printing;

import java.util.concurrent.CompletableFuture;

/** One slip on its way to paper. */
final class PrintJob {
  /** How far it has come. */
  enum Phase {
    WAITING,
    CHECKING,
    SENDING,
    CONFIRMING,
    FORGETTING
  }

  final Slip slip;
  final JobId id;
  final CompletableFuture<PrintOutcome> outcome = new CompletableFuture<>();
  Phase phase = Phase.WAITING;

  /** Why it was given up, while the printer is told to forget it. */
  String cause = "";

  int wholeFrom;
  int length;
  double millimetres;

  /** Whether the printer has answered the last round of questions since it was sent. */
  boolean answeredLast;

  /** Whether the printer has said that it came to the last line that leaves a mark. */
  boolean nearEnd;

  /** How much noise the line had carried when it was sent. */
  long noiseBefore;

  PrintJob(Slip slip, JobId id) {
    this.slip = slip;
    this.id = id;
  }

  void end(PrintOutcome.Result result, String cause) {
    outcome.complete(new PrintOutcome(result, cause));
  }
}
