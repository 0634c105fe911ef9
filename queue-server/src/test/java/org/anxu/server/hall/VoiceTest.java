package org.anxu.server.hall;

import static org.anxu.server.hall.HallBench.BEN;
import static org.anxu.server.hall.HallBench.GUIDE;
import static org.anxu.server.hall.HallBench.PAYMENT;
import static org.anxu.server.hall.HallBench.REASON;
import static org.anxu.server.hall.HallBench.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** When the server was away, officers went on by voice; afterwards it is entered. */
class VoiceTest {
  private static final Actor CASHIER = new Actor(BEN, Post.CASHIER);

  private final HallBench bench = HallBench.open();

  private HallCommand voice(Actor by, NoteId reason, String... labels) {
    return new HallCommand.EnterServedByVoice(
        List.of(labels).stream().map(bench::visit).toList(), TWO, by, reason);
  }

  @Test
  void waitingTicketsAreDoneWithoutACall() {
    bench.issue(PAYMENT, 3);
    bench.must(voice(CASHIER, REASON, "A001", "A003"));
    assertThat(bench.stateOf("A001")).isEqualTo(Ticket.State.DONE);
    assertThat(bench.stateOf("A002")).isEqualTo(Ticket.State.WAITING);
    assertThat(bench.stateOf("A003")).isEqualTo(Ticket.State.DONE);
    assertThat(bench.events).noneMatch(HallEvent.TicketCalled.class::isInstance);
    assertThat(bench.last(HallEvent.ServedByVoice.class).counter()).isEqualTo(TWO);
  }

  @Test
  void theGuideAndOfficersEnterItWithAReason() {
    bench.issue(PAYMENT, 2);
    bench.must(voice(GUIDE, REASON, "A001"));
    bench.refuses(voice(CASHIER, null, "A002"), Refusal.REASON_MISSING);
    bench.refuses(
        voice(new Actor(new OfficerId("0"), Post.TIMETABLE), REASON, "A002"),
        Refusal.NOT_PERMITTED);
  }

  @Test
  void onlyForTicketsThatWaitAndAllOrNothing() {
    bench.issue(PAYMENT, 2);
    bench.must(new HallCommand.CancelVisit(bench.visit("A002"), null));
    bench.refuses(voice(CASHIER, REASON, "A001", "A002"), Refusal.NOT_WAITING);
    assertThat(bench.stateOf("A001")).isEqualTo(Ticket.State.WAITING);
  }

  @Test
  void itLeavesTheCountersMemoryAlone() {
    bench.signIn(TWO, BEN);
    bench.issue(PAYMENT, 4);
    bench.care("A003");
    bench.care("A004");
    bench.finish(TWO);
    bench.must(voice(CASHIER, REASON, "A001"));
    assertThat(bench.finish(TWO)).as("still owed").isEqualTo("A002");
  }
}
