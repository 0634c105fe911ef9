package org.anxu.server.billing;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a billing system in trouble from becoming the hall's: few questions at once, and none for a
 * while after several in a row had no answer. Then one is let through to see.
 */
final class GuardedBilling implements BillingSystem {
  /** So many unanswered questions in a row are enough. */
  static final int ENOUGH = 5;

  /** So long nobody asks then. */
  static final Duration REST = Duration.ofSeconds(10);

  private static final Logger log = LoggerFactory.getLogger(GuardedBilling.class);

  private final BillingSystem system;
  private final Semaphore atOnce;
  private final LongSupplier nanos;
  private int failures;
  private long restsSince;
  private boolean probing;

  GuardedBilling(BillingSystem system, int atOnce, LongSupplier nanos) {
    this.system = system;
    this.atOnce = new Semaphore(atOnce);
    this.nanos = nanos;
  }

  @Override
  public Answer lookUp(Account account) throws InterruptedException {
    if (!mayAsk()) {
      return new Answer.Unavailable("it did not answer before and is left alone for a while");
    }
    if (!atOnce.tryAcquire()) {
      forgetProbe(); // busy with others, which says nothing of the billing system
      return new Answer.Unavailable("too many questions at once");
    }
    Answer answer = new Answer.Unavailable("interrupted");
    try {
      answer = system.lookUp(account);
      return answer;
    } finally {
      atOnce.release();
      heard(answer);
    }
  }

  private synchronized boolean mayAsk() {
    if (failures < ENOUGH) {
      return true;
    }
    boolean rested = nanos.getAsLong() - restsSince >= REST.toNanos();
    if (!rested || probing) {
      return false;
    }
    probing = true;
    return true;
  }

  private synchronized void forgetProbe() {
    probing = false;
  }

  private synchronized void heard(Answer answer) {
    probing = false;
    if (answer instanceof Answer.Unavailable(String why)) {
      failures++;
      restsSince = nanos.getAsLong();
      if (failures == 1 || failures == ENOUGH) {
        log.warn("the billing system cannot be asked: {}", why);
      }
    } else {
      if (failures >= ENOUGH) {
        log.info("the billing system answers again");
      }
      failures = 0;
    }
  }
}
