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
  static final Duration LONG = Duration.ofMinutes(20);
  static final CounterId ONE = new CounterId("1");
  static final CounterId TWO = new CounterId("2");
  static final CounterId THREE = new CounterId("3");
  static final OfficerId ANNA = new OfficerId("1001");
  static final OfficerId BEN = new OfficerId("1002");
  static final OfficerId CARL = new OfficerId("1003");
  static final Actor DIRECTOR = new Actor(new OfficerId("9000"), Post.DIRECTOR);
  static final Actor GUIDE = new Actor(new OfficerId("5000"), Post.GUIDE);

  final Hall hall = new Hall();
  final List<HallEvent> events = new ArrayList<>();
  private Moment now = new Moment(Instant.parse("2026-11-24T00:30:00Z"), Duration.ZERO);
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
            new DaySetup.CategorySetup(PAYMENT, "A", LONG),
            new DaySetup.CategorySetup(INSTALL, "C", LONG),
            new DaySetup.CategorySetup(ADVICE, "L", LONG)),
        List.of(
            new DaySetup.CounterSetup(ONE, List.of(PAYMENT), List.of(INSTALL)),
            new DaySetup.CounterSetup(TWO, List.of(PAYMENT), List.of()),
            new DaySetup.CounterSetup(THREE, List.of(INSTALL), List.of(ADVICE))),
        HallSettings.defaults());
  }

  Decision does(HallCommand command) {
    HallDecider.overdue(hall, now).forEach(this::happens);
    Decision decision = HallDecider.decide(hall, command, now);
    if (decision instanceof Decision.Accepted accepted) {
      accepted.events().forEach(this::happens);
    }
    return decision;
  }

  private void happens(HallEvent event) {
    hall.apply(event, now, ++sequence);
    events.add(event);
  }

  void must(HallCommand command) {
    if (!(does(command) instanceof Decision.Accepted)) {
      throw new AssertionError(command + " was not accepted");
    }
  }

  /** Takes a number for one matter or several, a second after the last; the label. */
  String issue(CategoryCode... matters) {
    VisitId id = new VisitId(new UUID(0, sequence + 1).toString());
    must(new HallCommand.IssueTicket(id, List.of(matters), "kiosk-1"));
    passes(Duration.ofSeconds(1));
    return hall.visit(id).orElseThrow().number().label();
  }

  VisitId visit(String label) {
    return hall.byLabel(label).orElseThrow();
  }

  Ticket.State stateOf(String label) {
    return hall.visit(visit(label)).orElseThrow().ticket().state();
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
      case Decision.Accepted accepted ->
          accepted.events().getFirst() instanceof HallEvent.NobodyWaited
              ? "nobody"
              : labelAt(counter);
      case Decision.Refused refused -> refused.refusal().name();
    };
  }

  String labelAt(CounterId counter) {
    TicketId ticket = hall.counter(counter).orElseThrow().ticket();
    return ticket == null ? "none" : hall.ticket(ticket).orElseThrow().number().label();
  }

  void passes(Duration time) {
    now = new Moment(now.time().plus(time), now.steady().plus(time));
  }
}
