package org.anxu.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anxu.server.catalogue.CatalogueReader;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.Decision;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.HallDecider;
import org.anxu.server.hall.Moment;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Pause;
import org.anxu.server.hall.PauseReason;
import org.anxu.server.hall.Post;
import org.anxu.server.hall.VisitId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide is told of the line and the counters, and when it ends. */
class FloorAlertsTest {
  private static final OfficerId ANNA = new OfficerId("1001");
  private static final Actor GUIDE = new Actor(new OfficerId("5000"), Post.GUIDE);
  private static final CounterId ONE = new CounterId("1");
  private static final CategoryCode PAYMENT = new CategoryCode("payment");

  @TempDir Path folder;

  private final Hall hall = new Hall();
  private HallCatalogue catalogue;
  private Moment now = new Moment(Instant.parse("2026-11-24T00:30:00Z"), Duration.ZERO);
  private Instant consoleSeen = now.time();
  private FloorLimits limits = FloorLimits.defaults();
  private long sequence;

  @BeforeEach
  void openTheDay() throws Exception {
    catalogue = CatalogueReader.read(folder, "http://hall.test");
    must(new HallCommand.OpenDay(catalogue.setupFor(LocalDate.of(2026, 11, 24)), GUIDE));
  }

  private void must(HallCommand command) {
    Decision decision = HallDecider.decide(hall, command, now);
    assertThat(decision).as("%s", command).isInstanceOf(Decision.Accepted.class);
    ((Decision.Accepted) decision).events().forEach(each -> hall.apply(each, now, ++sequence));
  }

  private VisitId issue() {
    VisitId visit = new VisitId(UUID.randomUUID().toString());
    must(new HallCommand.IssueTicket(visit, List.of(PAYMENT), "kiosk-1"));
    return visit;
  }

  private void passes(int minutes) {
    Duration time = Duration.ofMinutes(minutes);
    now = new Moment(now.time().plus(time), now.steady().plus(time));
  }

  /** The officer's console is open and heard of. */
  private void works(int minutes) {
    passes(minutes);
    consoleSeen = now.time();
  }

  private List<FloorAlert> alerts() {
    FloorWatch watch = new FloorWatch(limits, _ -> consoleSeen, _ -> Optional.empty());
    return FloorAlerts.of(hall, catalogue, watch, GUIDE, now);
  }

  @Test
  void whoWaitsForTooLongIsToldOncePerCategoryWithTheLongest() {
    Instant first = now.time();
    VisitId longest = issue();
    passes(2);
    issue();
    passes(28);
    assertThat(alerts())
        .containsExactly(
            new FloorAlert.LongWait(
                PAYMENT, catalogue.nameOf(PAYMENT), 1, longest, "A001", 30, first, now.time()));
    passes(2);
    assertThat(alerts())
        .singleElement()
        .satisfies(alert -> assertThat(((FloorAlert.LongWait) alert).many()).isEqualTo(2));
    must(new HallCommand.CancelVisit(longest, GUIDE));
    assertThat(((FloorAlert.LongWait) alerts().getFirst()).label()).isEqualTo("A002");
  }

  @Test
  void aFreeCounterThatCallsNobodyIsToldUntilItCalls() {
    must(new HallCommand.OpenCounter(ONE, ANNA));
    Instant opened = now.time();
    works(4);
    issue();
    works(4);
    assertThat(alerts()).as("nobody has waited for five minutes").isEmpty();
    works(2);
    assertThat(alerts()).containsExactly(new FloorAlert.NoCall(ONE, ANNA, opened));
    must(new HallCommand.CallNext(ONE, ANNA));
    assertThat(alerts()).isEmpty();
  }

  @Test
  void aCounterWithNobodyToCallAndOneThatPausesAreNotTold() {
    must(new HallCommand.OpenCounter(ONE, ANNA));
    works(10);
    assertThat(alerts()).isEmpty();
    issue();
    Instant back = now.time().plus(Duration.ofHours(1));
    must(new HallCommand.PauseCounter(ONE, ANNA, new Pause(PauseReason.BREAK, back, null), false));
    passes(10);
    assertThat(alerts()).isEmpty();
  }

  @Test
  void aServiceThatTakesVeryLongIsTold() {
    issue();
    must(new HallCommand.OpenCounter(ONE, ANNA));
    must(new HallCommand.CallNext(ONE, ANNA));
    must(new HallCommand.StartService(ONE, ANNA));
    Instant started = now.time();
    works(60);
    assertThat(alerts()).isEmpty();
    works(1);
    assertThat(alerts()).containsExactly(new FloorAlert.LongService(ONE, ANNA, "A001", started));
    must(new HallCommand.Complete(ONE, ANNA));
    assertThat(alerts()).isEmpty();
  }

  @Test
  void aCounterThatWorksWithoutAConsoleIsToldUntilOneIsHeardOfOrAKeyIsPressed() {
    must(new HallCommand.OpenCounter(ONE, ANNA));
    works(1);
    Instant last = consoleSeen;
    passes(4);
    assertThat(alerts()).containsExactly(new FloorAlert.ConsoleLeft(ONE, ANNA, last));
    consoleSeen = now.time();
    assertThat(alerts()).isEmpty();
    passes(4);
    issue();
    must(new HallCommand.CallNext(ONE, ANNA));
    assertThat(alerts()).as("a call pad works without a page").isEmpty();
    must(new HallCommand.StartService(ONE, ANNA));
    must(new HallCommand.Complete(ONE, ANNA));
    must(new HallCommand.CloseCounter(ONE, ANNA));
    passes(60);
    assertThat(alerts()).as("a closed counter").isEmpty();
  }

  @Test
  void theOldestIsToldFirstAndALimitOfZeroIsNever() {
    issue();
    must(new HallCommand.OpenCounter(ONE, ANNA));
    passes(31);
    assertThat(alerts())
        .hasSize(3)
        .isSortedAccordingTo(java.util.Comparator.comparing(FloorAlert::since));
    limits = new FloorLimits(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    assertThat(alerts()).isEmpty();
  }

  @Test
  void whoHasTakenAnAlertIsForgottenWithIt() {
    AlertsTaken taken = new AlertsTaken();
    FloorAlert alert = new FloorAlert.ConsoleLeft(ONE, ANNA, now.time());
    taken.coming(alert.id(), GUIDE.officer());
    taken.coming(alert.id(), ANNA);
    assertThat(taken.by(alert.id())).contains(GUIDE.officer());
    taken.lasting(List.of(alert));
    assertThat(taken.by(alert.id())).contains(GUIDE.officer());
    taken.lasting(List.of());
    assertThat(taken.by(alert.id())).isEmpty();
  }
}
