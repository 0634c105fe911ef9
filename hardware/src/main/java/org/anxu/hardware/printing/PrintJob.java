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
  final byte[] id;
  final CompletableFuture<PrintOutcome> outcome = new CompletableFuture<>();
  Phase phase = Phase.WAITING;

  /** Why it was given up, while the printer is told to forget it. */
  String cause = "";

  int cutEnd;
  int length;

  /** Whether the printer has answered any question since the last byte was sent. */
  boolean answeredSince;

  PrintJob(Slip slip, byte[] id) {
    this.slip = slip;
    this.id = id;
  }

  void end(PrintOutcome.Result result, String cause) {
    outcome.complete(new PrintOutcome(result, cause));
  }
}
