package org.anxu.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The line that a console lists is the line that its counter then calls. */
class CounterOrderTest {
  private static final int SEEDS = 8;
  private static final int COMMANDS = 1_200;
  private static final int LOOK_EVERY = 25;
  private static final Actor GUIDE = new Actor(new OfficerId("9001"), Post.GUIDE);

  private record Happened(HallEvent event, Moment at) {}

  private final List<Happened> journal = new ArrayList<>();
  private Hall hall = new Hall();
  private int longest;
  private int withCare;
  private int directed;

  @Test
  void aCounterCallsInTheOrderThatItsConsoleLists() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      RandomSteps chance = new RandomSteps(seed);
      Moment now = HallRun.BEGIN;
      hall = new Hall();
      journal.clear();
      for (int i = 0; i < COMMANDS; i++) {
        HallStep step = chance.next(hall, now);
        now = new Moment(now.time().plus(step.before()), now.steady().plus(step.before()));
        happen(HallDecider.overdue(hall, now), now);
        if (HallDecider.decide(hall, step.command(), now) instanceof Decision.Accepted accepted) {
          happen(accepted.events(), now);
        }
        if (i % LOOK_EVERY == 0) {
          look(now, seed);
        }
      }
    }
    assertThat(longest).as("lines of some length were met").isGreaterThan(10);
    assertThat(withCare).as("with care").isPositive();
    assertThat(directed).as("with tickets for one counter alone").isPositive();
  }

  @Test
  void aLongLineIsListedAsFarAsAskedFor() {
    Hall queue = new Hall();
    List<HallEvent> events = new ArrayList<>();
    CategoryCode payment = new CategoryCode("payment");
    DaySetup setup = new RandomDay(new Dice(1)).setup(java.time.LocalDate.of(2026, 11, 24));
    take(queue, new HallCommand.OpenDay(setup, director()), events);
    DaySetup.CounterSetup first =
        setup.counters().stream()
            .filter(each -> each.all().contains(payment))
            .findFirst()
            .orElseThrow();
    take(queue, new HallCommand.OpenCounter(first.counter(), new OfficerId("1001")), events);
    for (int i = 0; i < 60; i++) {
      VisitId visit = new VisitId(UUID.randomUUID().toString());
      take(queue, new HallCommand.IssueTicket(visit, List.of(payment), "kiosk-1"), events);
    }
    Counter counter = queue.counter(first.counter()).orElseThrow();
    assertThat(CallingPolicy.inOrder(queue, counter, 40))
        .extracting(ticket -> ticket.number().number())
        .startsWith(1, 2, 3)
        .hasSize(40)
        .endsWith(39, 40);
  }

  private static Actor director() {
    return new Actor(new OfficerId("9000"), Post.DIRECTOR);
  }

  private static void take(Hall hall, HallCommand command, List<HallEvent> events) {
    Decision decision = HallDecider.decide(hall, command, HallRun.BEGIN);
    assertThat(decision).as(command.toString()).isInstanceOf(Decision.Accepted.class);
    for (HallEvent event : ((Decision.Accepted) decision).events()) {
      events.add(event);
      hall.apply(event, HallRun.BEGIN, events.size());
    }
  }

  private void happen(List<HallEvent> events, Moment at) {
    for (HallEvent event : events) {
      journal.add(new Happened(event, at));
      hall.apply(event, at, journal.size());
    }
  }

  private void look(Moment now, long seed) {
    for (Counter counter : hall.counters()) {
      if (!counter.isCalling() || counter.ticket() != null || counter.announced() != null) {
        continue;
      }
      List<Ticket> listed = CallingPolicy.inOrder(hall, counter, Integer.MAX_VALUE);
      longest = Math.max(longest, listed.size());
      withCare += (int) listed.stream().filter(hall::inCareLane).count();
      directed += (int) listed.stream().filter(each -> each.directed().isPresent()).count();
      assertThat(listed.stream().map(Ticket::id).toList())
          .as("counter %s after %d events of seed %d", counter.id(), journal.size(), seed)
          .isEqualTo(called(counter, now));
    }
  }

  /** Whom it calls in a hall like this one in which nobody else does anything. */
  private List<TicketId> called(Counter counter, Moment now) {
    Hall copy = new Hall();
    for (int i = 0; i < journal.size(); i++) {
      copy.apply(journal.get(i).event(), journal.get(i).at(), i + 1);
    }
    List<TicketId> called = new ArrayList<>();
    long sequence = journal.size();
    OfficerId officer = counter.officer();
    while (HallDecider.decide(copy, new HallCommand.CallNext(counter.id(), officer), now)
            instanceof Decision.Accepted accepted
        && !accepted.events().isEmpty()) {
      for (HallEvent event : accepted.events()) {
        copy.apply(event, now, ++sequence);
      }
      TicketId ticket = copy.counter(counter.id()).orElseThrow().ticket();
      if (ticket == null) {
        break;
      }
      called.add(ticket);
      // Gone for good: who is served may come again for a further matter.
      Decision gone =
          HallDecider.decide(copy, new HallCommand.CancelVisit(ticket.visit(), GUIDE), now);
      for (HallEvent event : ((Decision.Accepted) gone).events()) {
        copy.apply(event, now, ++sequence);
      }
    }
    return called;
  }
}
