package org.anxu.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anxu.protocol.board.DayPhase;
import org.anxu.server.calling.RefusalWords;
import org.anxu.server.catalogue.CatalogueReader;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.HallEvent;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Post;
import org.anxu.server.hall.Refusal;
import org.anxu.server.hall.Ticket;
import org.anxu.server.hall.VisitId;
import org.anxu.server.journal.Answer;
import org.anxu.server.journal.Sequencer;
import org.anxu.server.journal.SqliteJournal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service day is a date in the hall's own time zone, from its opening to its closing. */
class ServiceDayTest {
  private static final CategoryCode PAYMENT = new CategoryCode("payment");
  private static final Actor DIRECTOR = new Actor(new OfficerId("9000"), Post.DIRECTOR);

  @TempDir Path folder;

  private final List<HallEvent> events = new ArrayList<>();
  private volatile Instant now = Instant.EPOCH;
  private volatile long nanos;
  private Sequencer sequencer;
  private ServiceDay day;
  private ZoneId zone;

  private void hallIn(String zoneName) throws Exception {
    zone = ZoneId.of(zoneName);
    try (var in = getClass().getResourceAsStream("/default-catalogue.yaml")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(
          folder.resolve("catalogue.yaml"), text.replace("zone: Asia/Shanghai", "zone: " + zone));
    }
    HallCatalogue catalogue = CatalogueReader.read(folder, "http://hall.test");
    assertThat(catalogue.zone()).isEqualTo(zone);
    sequencer =
        new Sequencer(
            new SqliteJournal(folder.resolve("journal.db"), SqliteJournal.Durability.FULL),
            () -> now,
            () -> nanos);
    sequencer.onCommitted((_, entries) -> entries.forEach(entry -> events.add(entry.event())));
    sequencer.start();
    day = new ServiceDay(sequencer, catalogue, () -> now);
  }

  @AfterEach
  void close() {
    sequencer.close();
  }

  private void itIs(Instant then) {
    nanos += Math.max(0, Duration.between(now, then).toNanos());
    now = then;
  }

  private void itIsLocally(String dateTime) {
    itIs(LocalDateTime.parse(dateTime).atZone(zone).toInstant());
  }

  private LocalDate today() {
    return sequencer.ask(hall -> hall.setup().day()).join();
  }

  private String take() {
    VisitId visit = new VisitId(UUID.randomUUID().toString());
    CommandId id = new CommandId(UUID.randomUUID().toString());
    assertThat(
            sequencer
                .submit(id, new HallCommand.IssueTicket(visit, List.of(PAYMENT), "kiosk-1"))
                .join())
        .isInstanceOf(Answer.Issued.class);
    return sequencer.ask(hall -> hall.visit(visit).orElseThrow().number().label()).join();
  }

  private void opens() {
    assertThat(day.open(DIRECTOR).join()).isInstanceOf(Answer.Done.class);
  }

  private Ticket.State stateOf(String label) {
    return sequencer
        .ask(hall -> hall.visit(hall.byLabel(label).orElseThrow()).orElseThrow().ticket().state())
        .join();
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Shanghai, 2026-11-24T16:30:00Z, 2026-11-25",
    "Asia/Shanghai, 2026-11-24T15:59:59Z, 2026-11-24",
    "UTC, 2026-11-24T16:30:00Z, 2026-11-24",
    "America/New_York, 2026-11-25T04:30:00Z, 2026-11-24",
    "America/New_York, 2026-11-25T05:30:00Z, 2026-11-25",
    // the last seconds and the first of a day of 25 hours and of one of 23
    "Europe/Berlin, 2026-10-24T22:00:00Z, 2026-10-25",
    "Europe/Berlin, 2026-10-25T22:59:59Z, 2026-10-25",
    "Europe/Berlin, 2026-10-25T23:00:00Z, 2026-10-26",
    "Europe/Berlin, 2026-03-28T23:00:00Z, 2026-03-29",
    "Europe/Berlin, 2026-03-29T21:59:59Z, 2026-03-29",
    "Europe/Berlin, 2026-03-29T22:00:00Z, 2026-03-30",
    "America/New_York, 2026-11-01T04:00:00Z, 2026-11-01",
    "America/New_York, 2026-11-02T04:59:59Z, 2026-11-01",
    "America/New_York, 2026-03-08T05:00:00Z, 2026-03-08",
    "America/New_York, 2026-03-09T03:59:59Z, 2026-03-08",
  })
  void theDateIsTheHalls(String zoneName, String instant, String date) throws Exception {
    hallIn(zoneName);
    itIs(Instant.parse(instant));
    opens();
    assertThat(today()).isEqualTo(LocalDate.parse(date));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-10-25T02:30:00, 25",
    "America/New_York, 2026-11-01T01:30:00, 25",
    "Europe/Berlin, 2026-03-29T01:30:00, 23",
    "America/New_York, 2026-03-08T01:30:00, 23",
  })
  void aDayOfAnotherLengthIsOneDay(String zoneName, String opening, int hours) throws Exception {
    hallIn(zoneName);
    ZonedDateTime begin = LocalDateTime.parse(opening).atZone(zone);
    LocalDate date = begin.toLocalDate();
    assertThat(Duration.between(date.atStartOfDay(zone), date.plusDays(1).atStartOfDay(zone)))
        .isEqualTo(Duration.ofHours(hours));
    itIs(begin.withEarlierOffsetAtOverlap().toInstant());
    opens();
    assertThat(take()).isEqualTo("A001");
    // An hour later the clock on the wall shows the same, or two hours more.
    itIs(now.plus(Duration.ofHours(1)));
    assertThat(day.open(DIRECTOR).join()).isEqualTo(new Answer.Refused(Refusal.DAY_ALREADY_OPEN));
    assertThat(take()).isEqualTo("A002");
    assertThat(today()).isEqualTo(date);
    assertThat(events).noneMatch(HallEvent.ClockJumped.class::isInstance);
  }

  @Test
  void midnightEndsNothing() throws Exception {
    hallIn("Asia/Shanghai");
    itIsLocally("2026-11-24T23:59:00");
    opens();
    assertThat(take()).isEqualTo("A001");
    itIsLocally("2026-11-25T00:01:00");
    assertThat(take()).isEqualTo("A002");
    assertThat(today()).isEqualTo(LocalDate.parse("2026-11-24"));
    assertThat(stateOf("A001")).isEqualTo(Ticket.State.WAITING);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-25T08:30:00", "2026-12-01T08:30:00"})
  void aDayLeftOpenIsClosedByTheNextOpening(String next) throws Exception {
    hallIn("Asia/Shanghai");
    itIsLocally("2026-11-24T08:30:00");
    opens();
    take();
    itIsLocally(next);
    opens();
    assertThat(today()).isEqualTo(LocalDateTime.parse(next).toLocalDate());
    assertThat(events)
        .anySatisfy(event ->
            assertThat(event)
                .isInstanceOfSatisfying(
                    HallEvent.DayClosed.class, closed -> assertThat(closed.leftOpen()).isTrue()))
        .anyMatch(HallEvent.TicketExpired.class::isInstance);
    assertThat(take()).isEqualTo("A001");
  }

  @Test
  void anEarlierDayIsNeverOpenedAgain() throws Exception {
    hallIn("Asia/Shanghai");
    itIsLocally("2026-11-25T08:30:00");
    opens();
    assertThat(day.close(DIRECTOR).join()).isInstanceOf(Answer.Done.class);
    itIsLocally("2026-11-24T08:30:00");
    assertThat(day.open(DIRECTOR).join()).isEqualTo(new Answer.Refused(Refusal.DAY_IS_PAST));
    assertThat(RefusalWords.of(Refusal.DAY_IS_PAST).zh()).contains("日期");
    assertThat(RefusalWords.of(Refusal.DAY_IS_PAST).en()).isNotBlank();
    assertThat(day.look().join().phase()).isEqualTo(DayPhase.CLOSED);
  }
}
