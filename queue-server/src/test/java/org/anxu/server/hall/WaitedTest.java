package org.anxu.server.hall;

import static org.anxu.server.hall.HallBench.ANNA;
import static org.anxu.server.hall.HallBench.INSTALL;
import static org.anxu.server.hall.HallBench.ONE;
import static org.anxu.server.hall.HallBench.PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long a customer has waited, and how long the last step can be taken back. */
class WaitedTest {
  private final HallBench bench = HallBench.open();

  @BeforeEach
  void somebodyWaitsForFourMinutes() {
    bench.signIn(ONE, ANNA);
    bench.issue(PAYMENT, 1);
    bench.passes(Duration.ofMinutes(4));
  }

  private long waitedMinutes() {
    return bench.find("A001").ticket().waited(bench.now().time()).toMinutes();
  }

  @Test
  void theWaitEndsWithTheFirstCall() {
    assertThat(waitedMinutes()).isEqualTo(4);
    bench.call(ONE, ANNA);
    bench.passes(Duration.ofMinutes(3));
    assertThat(waitedMinutes()).isEqualTo(4);
  }

  @Test
  void aWithdrawnCallWasNone() {
    bench.call(ONE, ANNA);
    bench.must(new HallCommand.WithdrawCall(ONE, ANNA));
    bench.passes(Duration.ofMinutes(2));
    assertThat(waitedMinutes()).isEqualTo(6);
  }

  @Test
  void afterATransferTheNextWaitBegins() {
    bench.serve(ONE);
    bench.passes(Duration.ofMinutes(10));
    bench.transfer(ONE, INSTALL, null);
    bench.passes(Duration.ofMinutes(5));
    assertThat(waitedMinutes()).isEqualTo(5);
    TicketId first = new TicketId(bench.find("A001").id(), 1);
    assertThat(bench.hall.ticket(first).orElseThrow().waited(bench.now().time()).toMinutes())
        .isEqualTo(4);
  }

  @Test
  void theTimeToUndoRunsDownAndEnds() {
    bench.serve(ONE);
    assertThat(bench.at(ONE).undoLeft(bench.now())).isZero();
    bench.complete(ONE);
    bench.passes(Duration.ofSeconds(4));
    assertThat(bench.at(ONE).undoLeft(bench.now())).isEqualTo(Duration.ofSeconds(6));
    bench.passes(Duration.ofSeconds(7));
    assertThat(bench.at(ONE).undoLeft(bench.now())).isZero();
  }
}
