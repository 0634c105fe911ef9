package org.anxu.server.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.anxu.server.billing.BillingSystem.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A billing system in trouble is asked less, never more. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GuardedBillingTest {
  private static final Account ACCOUNT = new Account("8812345678");

  private long nanos;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile boolean works = true;

  private Answer system(Account account) {
    asked.incrementAndGet();
    return works ? new Answer.Bills(List.of()) : new Answer.Unavailable("down");
  }

  @Test
  void after_five_unanswered_questions_it_is_left_alone_and_then_tried_once() throws Exception {
    GuardedBilling guarded = new GuardedBilling(this::system, 4, () -> nanos);
    works = false;
    for (int i = 0; i < 50; i++) {
      assertThat(guarded.lookUp(ACCOUNT)).isInstanceOf(Answer.Unavailable.class);
    }
    assertThat(asked).hasValue(GuardedBilling.ENOUGH);
    nanos += GuardedBilling.REST.toNanos();
    guarded.lookUp(ACCOUNT);
    guarded.lookUp(ACCOUNT);
    assertThat(asked).hasValue(GuardedBilling.ENOUGH + 1);
    works = true;
    nanos += GuardedBilling.REST.toNanos();
    assertThat(guarded.lookUp(ACCOUNT)).isInstanceOf(Answer.Bills.class);
    assertThat(guarded.lookUp(ACCOUNT)).isInstanceOf(Answer.Bills.class);
  }

  @Test
  void no_more_are_asked_at_once_than_set_and_the_others_do_not_wait() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch inside = new CountDownLatch(2);
    GuardedBilling guarded =
        new GuardedBilling(
            _ -> {
              inside.countDown();
              go.await();
              return new Answer.Unknown();
            },
            2,
            () -> nanos);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> slow =
          List.of(
              threads.submit(() -> guarded.lookUp(ACCOUNT)),
              threads.submit(() -> guarded.lookUp(ACCOUNT)));
      try {
        assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < 20; i++) {
          assertThat(guarded.lookUp(ACCOUNT).toString()).contains("too many questions");
        }
      } finally {
        go.countDown(); // or closing the threads would wait for ever after a failed check
      }
      for (Future<Answer> each : slow) {
        assertThat(each.get(20, TimeUnit.SECONDS)).isInstanceOf(Answer.Unknown.class);
      }
    }
    assertThat(guarded.lookUp(ACCOUNT)).isInstanceOf(Answer.Unknown.class);
  }
}
