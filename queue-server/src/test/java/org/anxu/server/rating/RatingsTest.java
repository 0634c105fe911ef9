package org.anxu.server.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anxu.protocol.ticketing.CategoryRatings;
import org.anxu.protocol.ticketing.LowRating;
import org.anxu.protocol.ticketing.RatingFigures;
import org.anxu.server.catalogue.CatalogueReader;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Post;
import org.anxu.server.hall.TicketId;
import org.anxu.server.hall.VisitId;
import org.anxu.server.journal.Answer;
import org.anxu.server.journal.JournalUnavailable;
import org.anxu.server.journal.Sequencer;
import org.anxu.server.journal.SqliteJournal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One rating a served step, for ten minutes; what was not rated is counted too. */
class RatingsTest {
  private static final CategoryCode PAYMENT = new CategoryCode("payment");
  private static final CategoryCode DEBIT = new CategoryCode("debit");
  private static final CounterId COUNTER = new CounterId("1");
  private static final OfficerId OFFICER = new OfficerId("1001");
  private static final Actor DIRECTOR = new Actor(new OfficerId("9000"), Post.DIRECTOR);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @TempDir Path folder;
  private HallCatalogue catalogue;
  private volatile Instant now = Instant.parse("2026-11-25T01:00:00Z");
  private volatile long nanos;
  private Sequencer sequencer;
  private Ratings ratings;

  @BeforeEach
  void open() throws Exception {
    try (var in = getClass().getResourceAsStream("/default-catalogue.yaml")) {
      Files.write(folder.resolve("catalogue.yaml"), in.readAllBytes());
    }
    catalogue = CatalogueReader.read(folder, "http://hall.test");
    start();
    does(new HallCommand.OpenDay(catalogue.setupFor(TODAY), DIRECTOR));
    does(new HallCommand.OpenCounter(COUNTER, OFFICER));
  }

  private void start() throws Exception {
    sequencer =
        new Sequencer(
            new SqliteJournal(folder.resolve("journal.db"), SqliteJournal.Durability.FULL),
            () -> now,
            () -> nanos);
    sequencer.start();
    ratings = new Ratings(sequencer, new RatingFile(folder.resolve("ratings.db")));
  }

  @AfterEach
  void stop() {
    ratings.close();
    sequencer.close();
  }

  private void pass(Duration time) {
    now = now.plus(time);
    nanos += time.toNanos();
  }

  private void does(HallCommand command) {
    Answer answer = sequencer.submit(new CommandId(UUID.randomUUID().toString()), command).join();
    assertThat(answer).isNotInstanceOf(Answer.Refused.class);
  }

  private TicketId take(CategoryCode... matters) {
    VisitId visit = new VisitId(UUID.randomUUID().toString());
    does(new HallCommand.IssueTicket(visit, List.of(matters), "kiosk-1"));
    return visit.firstTicket();
  }

  private void serve() {
    does(new HallCommand.CallNext(COUNTER, OFFICER));
    does(new HallCommand.StartService(COUNTER, OFFICER));
    does(new HallCommand.Complete(COUNTER, OFFICER));
  }

  private Optional<RatingRefusal> rate(TicketId ticket, int level) {
    return ratings.rate(ticket, level, null).join();
  }

  @Test
  void a_service_is_rated_when_it_is_done_and_not_before() {
    TicketId ticket = take(PAYMENT);
    assertThat(rate(ticket, 5)).contains(RatingRefusal.NOT_SERVED);
    serve();
    assertThat(rate(ticket, 5)).isEmpty();
    assertThat(ratings.of(ticket)).map(Rating::level).contains(5);
    TicketId stranger = new VisitId(UUID.randomUUID().toString()).firstTicket();
    assertThat(rate(stranger, 5)).contains(RatingRefusal.NO_SUCH_TICKET);
  }

  @Test
  void each_step_of_a_visit_has_a_rating_of_its_own() {
    TicketId first = take(PAYMENT, DEBIT);
    TicketId second = new TicketId(first.visit(), 2);
    serve();
    assertThat(rate(first, 4)).isEmpty();
    assertThat(rate(second, 4)).contains(RatingRefusal.NOT_SERVED);
    serve();
    assertThat(ratings.rate(second, 1, true).join()).isEmpty();
    assertThat(ratings.figures(null).join())
        .isEqualTo(
            new RatingFigures(
                TODAY,
                List.of(
                    new CategoryRatings("debit", 0, 0, 0, 0, 1, 0),
                    new CategoryRatings("payment", 0, 1, 0, 0, 0, 0)),
                List.of(new LowRating("A001", "debit", 1))));
  }

  @Test
  void a_rating_may_be_changed_for_ten_minutes_and_a_new_day_counts_anew() {
    TicketId ticket = take(PAYMENT);
    take(PAYMENT);
    serve();
    serve();
    assertThat(rate(ticket, 1)).isEmpty();
    pass(Ratings.CHANGEABLE);
    assertThat(rate(ticket, 2)).isEmpty();
    pass(Duration.ofMillis(1));
    assertThat(rate(ticket, 3)).contains(RatingRefusal.RATED_LONG_AGO);
    // The first time counts, not the last change.
    assertThat(ratings.of(ticket)).map(Rating::level).contains(2);
    does(new HallCommand.CloseDay(DIRECTOR));
    assertThat(rate(ticket, 3)).contains(RatingRefusal.NO_SUCH_TICKET);
    RatingFigures day =
        new RatingFigures(
            TODAY, List.of(new CategoryRatings("payment", 0, 0, 0, 1, 0, 1)), List.of());
    assertThat(ratings.figures(null).join()).isEqualTo(day);
    pass(Duration.ofDays(1));
    does(new HallCommand.OpenDay(catalogue.setupFor(TODAY.plusDays(1)), DIRECTOR));
    assertThat(ratings.figures(null).join().categories()).isEmpty();
    assertThat(ratings.figures(TODAY).join()).isEqualTo(day);
  }

  @Test
  void a_service_that_goes_on_after_an_undo_is_not_counted_until_it_is_done() {
    TicketId ticket = take(PAYMENT);
    serve();
    assertThat(rate(ticket, 3)).isEmpty();
    does(new HallCommand.Undo(COUNTER, OFFICER));
    assertThat(ratings.figures(null).join().categories()).isEmpty();
    assertThat(rate(ticket, 4)).contains(RatingRefusal.NOT_SERVED);
    does(new HallCommand.Complete(COUNTER, OFFICER));
    assertThat(ratings.figures(null).join().categories())
        .containsExactly(new CategoryRatings("payment", 0, 0, 1, 0, 0, 0));
  }

  @Test
  void ratings_and_what_was_served_outlast_a_restart_and_a_lost_file() throws Exception {
    TicketId ticket = take(PAYMENT);
    serve();
    assertThat(rate(ticket, 5)).isEmpty();
    stop();
    start();
    assertThat(ratings.figures(null).join().categories())
        .containsExactly(new CategoryRatings("payment", 1, 0, 0, 0, 0, 0));
    assertThat(ratings.of(ticket)).map(Rating::level).contains(5);
    pass(Ratings.CHANGEABLE.plusMillis(1));
    assertThat(rate(ticket, 1)).contains(RatingRefusal.RATED_LONG_AGO);
    stop();
    Files.delete(folder.resolve("ratings.db"));
    start();
    assertThat(ratings.figures(null).join().categories())
        .containsExactly(new CategoryRatings("payment", 0, 0, 0, 0, 0, 1));
  }

  @Test
  void a_file_that_is_no_file_of_ratings_is_named() throws Exception {
    Path file = Files.writeString(folder.resolve("other.db"), "no database at all".repeat(100));
    assertThatExceptionOfType(JournalUnavailable.class)
        .isThrownBy(() -> new RatingFile(file))
        .withMessageContaining("other.db of ratings cannot be opened");
  }
}
