package org.anxu.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A hall in which tests act and look; time passes only when told. */
final class HallBench {
  static final CategoryCode PAYMENT = new CategoryCode("payment");
  static final CategoryCode INSTALL = new CategoryCode("install");
  static final CategoryCode ADVICE = new CategoryCode("advice");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  static final Duration LONG = Duration.ofMinutes(20);
  static final CounterId ONE = new CounterId("1");
  static final CounterId TWO = new CounterId("2");
  static final CounterId THREE = new CounterId("3");
  static final OfficerId ANNA = new OfficerId("1001");
  static final OfficerId BEN = new OfficerId("1002");
  static final OfficerId CARL = new OfficerId("1003");
  static final Actor DIRECTOR = new Actor(new OfficerId("9000"), Post.DIRECTOR);
  static final Actor GUIDE = new Actor(new OfficerId("5000"), Post.GUIDE);

  static final Pause BREAK = new Pause(PauseReason.BREAK, null, null);
  static final NoteId REASON = new NoteId("note-1");
  static final Duration SPACING = Duration.ofSeconds(20);

  final Hall hall = new Hall();
  final List<HallEvent> events = new ArrayList<>();
  private Moment now = new Moment(Instant.EPOCH, Duration.ZERO);
  private long sequence;

  private final HallInvariants invariants = new HallInvariants();

  static HallBench open() {
    return open(setup(TODAY));
  }

  static HallBench open(DaySetup setup) {
    return open(setup, Instant.parse("2026-11-24T00:30:00Z"));
  }

  static HallBench open(DaySetup setup, Instant at) {
    HallBench bench = new HallBench();
    bench.now = new Moment(at, Duration.ZERO);
    bench.must(new HallCommand.OpenDay(setup, DIRECTOR));
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
    int before = events.size();
    HallDecider.overdue(hall, now).forEach(this::happens);
    Decision decision = HallDecider.decide(hall, command, now);
    if (decision instanceof Decision.Accepted accepted) {
      accepted.events().forEach(this::happens);
    }
    List<String> broken = invariants.broken(hall, events.subList(before, events.size()));
    if (!broken.isEmpty()) {
      throw new AssertionError(broken);
    }
    return decision;
  }

  private void happens(HallEvent event) {
    hall.apply(event, now, ++sequence);
    events.add(event);
  }

  void must(HallCommand command) {
    if (does(command) instanceof Decision.Refused refused) {
      throw new AssertionError(command + " was refused: " + refused.refusal());
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

  /** Somebody sets the clock; no time passes. */
  void clockIsSet(Duration by) {
    now = new Moment(now.time().plus(by), now.steady());
  }

  void passes(Duration time) {
    now = new Moment(now.time().plus(time), now.steady().plus(time));
  }

  /** The command is refused, for this reason, and nothing happens. */
  void refuses(HallCommand command, Refusal refusal) {
    String before = HallDump.of(hall);
    assertThat(does(command)).isEqualTo(Decision.refuse(refusal));
    assertThat(HallDump.of(hall)).isEqualTo(before);
  }

  /** An officer signs in at a counter. */
  void signIn(CounterId counter, OfficerId officer) {
    must(new HallCommand.OpenCounter(counter, officer));
  }

  /** Who is called there is served now. */
  void start(CounterId counter) {
    must(new HallCommand.StartService(counter, officerAt(counter)));
  }

  void complete(CounterId counter) {
    must(new HallCommand.Complete(counter, officerAt(counter)));
  }

  void undo(CounterId counter) {
    must(new HallCommand.Undo(counter, officerAt(counter)));
  }

  /** Calls whoever is next, and serves; the label. */
  String serve(CounterId counter) {
    String label = call(counter, officerAt(counter));
    start(counter);
    return label;
  }

  /** Calls, serves and ends the service; the label. */
  String finish(CounterId counter) {
    return callAndServe(counter, officerAt(counter));
  }

  /** Who is called there does not come: two recalls, each after its time. */
  void noShow(CounterId counter) {
    OfficerId officer = officerAt(counter);
    for (int recall = 0; recall < hall.setup().settings().noShowRecalls(); recall++) {
      passes(SPACING);
      must(new HallCommand.Recall(counter, officer));
    }
    passes(SPACING);
    must(new HallCommand.NoShow(counter, officer));
  }

  void hold(CounterId counter) {
    must(new HallCommand.Hold(counter, officerAt(counter)));
  }

  void resumeHeld(CounterId counter, String label) {
    must(new HallCommand.ResumeHeld(counter, officerAt(counter), visit(label)));
  }

  void transfer(CounterId counter, CategoryCode to, @Nullable CounterId directed) {
    must(new HallCommand.Transfer(counter, officerAt(counter), to, directed));
  }

  void care(String label) {
    must(new HallCommand.GrantCare(visit(label), CareReason.ELDERLY, GUIDE));
  }

  void reinstate(String label) {
    must(new HallCommand.Reinstate(visit(label), GUIDE));
  }

  void pause(CounterId counter, boolean now) {
    must(new HallCommand.PauseCounter(counter, officerAt(counter), BREAK, now));
  }

  void goOn(CounterId counter) {
    must(new HallCommand.ResumeCounter(counter, officerAt(counter)));
  }

  void signOut(CounterId counter) {
    must(new HallCommand.CloseCounter(counter, officerAt(counter)));
  }

  void change(CounterId counter, List<CategoryCode> primary, List<CategoryCode> support) {
    must(new HallCommand.ChangeCounter(counter, primary, support, GUIDE, REASON));
  }

  Counter at(CounterId counter) {
    return hall.counter(counter).orElseThrow();
  }

  Visit find(String label) {
    return hall.visit(visit(label)).orElseThrow();
  }

  Moment now() {
    return now;
  }

  /** The last event of a kind. */
  <E extends HallEvent> E last(Class<E> kind) {
    return events.reversed().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }

  private OfficerId officerAt(CounterId counter) {
    OfficerId officer = at(counter).officer();
    if (officer == null) {
      throw new AssertionError("nobody is signed in at counter " + counter);
    }
    return officer;
  }
}
