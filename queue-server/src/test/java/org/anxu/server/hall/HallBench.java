package org.anxu.server.hall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A hall in which tests act and look; time passes only when told. */
final class HallBench {
  static final CategoryCode PAYMENT = new CategoryCode("payment");
  static final CategoryCode INSTALL = new CategoryCode("install");
  static final CategoryCode ADVICE = new CategoryCode("advice");
  static final CounterId ONE = new CounterId("1");
  static final CounterId TWO = new CounterId("2");
  static final CounterId THREE = new CounterId("3");
  static final OfficerId ANNA = new OfficerId("1001");
  static final OfficerId BEN = new OfficerId("1002");
  static final OfficerId CARL = new OfficerId("1003");
  static final OfficerId DIRECTOR = new OfficerId("9000");

  final Hall hall = new Hall();
  final List<HallEvent> events = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-24T00:30:00Z");
  private long sequence;

  static HallBench open() {
    HallBench bench = new HallBench();
    bench.must(new HallCommand.OpenDay(setup(LocalDate.of(2026, 11, 24)), DIRECTOR));
    return bench;
  }

  static DaySetup setup(LocalDate day) {
    return new DaySetup(
        day,
        ZoneId.of("Asia/Shanghai"),
        List.of(
            new DaySetup.CategorySetup(PAYMENT, "A"),
            new DaySetup.CategorySetup(INSTALL, "C"),
            new DaySetup.CategorySetup(ADVICE, "L")),
        List.of(
            new DaySetup.CounterSetup(ONE, List.of(PAYMENT), List.of(INSTALL)),
            new DaySetup.CounterSetup(TWO, List.of(PAYMENT), List.of()),
            new DaySetup.CounterSetup(THREE, List.of(INSTALL), List.of(ADVICE))),
        HallSettings.defaults());
  }

  Decision does(HallCommand command) {
    Decision decision = HallDecider.decide(hall, command, now);
    if (decision instanceof Decision.Accepted accepted) {
      for (HallEvent event : accepted.events()) {
        hall.apply(event, now, ++sequence);
        events.add(event);
      }
    }
    return decision;
  }

  void must(HallCommand command) {
    if (!(does(command) instanceof Decision.Accepted)) {
      throw new AssertionError(command + " was not accepted");
    }
  }

  String issue(CategoryCode category) {
    TicketId id = new TicketId(new UUID(0, sequence + 1).toString());
    must(new HallCommand.IssueTicket(id, category, "kiosk-1"));
    passes(Duration.ofSeconds(1));
    return hall.ticket(id).orElseThrow().number().label();
  }

  void issue(CategoryCode category, int count) {
    for (int i = 0; i < count; i++) {
      issue(category);
    }
  }

  /** Calls, and serves at once; the label, or what else came of it. */
  String callAndServe(CounterId counter, OfficerId officer) {
    String label = call(counter, officer);
    must(new HallCommand.StartService(counter, officer));
    must(new HallCommand.Complete(counter, officer));
    return label;
  }

  String call(CounterId counter, OfficerId officer) {
    return switch (does(new HallCommand.CallNext(counter, officer))) {
      case Decision.Accepted _ -> labelAt(counter);
      case Decision.NobodyWaits _ -> "nobody";
      case Decision.Refused refused -> refused.refusal().name();
    };
  }

  String labelAt(CounterId counter) {
    TicketId ticket = hall.counter(counter).orElseThrow().ticket();
    return ticket == null ? "none" : hall.ticket(ticket).orElseThrow().number().label();
  }

  void passes(Duration time) {
    now = now.plus(time);
  }
}
