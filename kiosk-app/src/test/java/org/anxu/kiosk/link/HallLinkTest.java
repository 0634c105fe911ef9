package org.anxu.kiosk.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.anxu.kiosk.FakeServer;
import org.anxu.kiosk.Halls;
import org.anxu.protocol.Words;
import org.anxu.protocol.ticketing.IssueRequest;
import org.anxu.protocol.ticketing.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HallLinkTest {
  private static final IssueRequest TOUCH = new IssueRequest("touch-0001", "payment");

  @TempDir Path folder;
  private final FakeServer server = new FakeServer();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
  private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
  private HallLink link;

  @BeforeEach
  void start() throws Exception {
    Path token = Files.writeString(folder.resolve("token"), "kiosk-1.secret\n");
    link = new HallLink(server.address(), token, http, InstantSource.system(), scheduler);
  }

  @AfterEach
  void stop() {
    scheduler.shutdownNow();
    http.shutdownNow();
    server.close();
  }

  @Test
  void the_board_arrives_with_the_kiosks_token() {
    link.start();
    await().until(() -> link.view().offer() == HallView.Offer.OPEN);
    assertThat(server.lastToken()).isEqualTo("Bearer kiosk-1.secret");
    assertThat(link.view().offer("install")).isEqualTo(HallView.Offer.NO_COUNTER);
    assertThat(link.view().categories()).hasSize(2);
  }

  @Test
  void without_a_server_it_starts_and_heals_when_one_comes() {
    server.answer(503);
    link.start();
    assertThat(link.view().offer()).isEqualTo(HallView.Offer.NO_CONNECTION);
    server.answer(200);
    await().until(() -> link.view().offer() == HallView.Offer.OPEN);
  }

  @Test
  void a_board_that_stays_away_is_stale_in_time_for_the_screens_to_say_so_within_five_seconds() {
    link.start();
    await().until(() -> link.view().connected());
    server.answer(503);
    await().atMost(Duration.ofMillis(4_200)).until(() -> !link.view().connected());
    assertThat(link.view().board()).as("the last board is kept").isNotNull();
  }

  @Test
  void a_number_is_issued() {
    assertThat(link.issue(TOUCH).join()).isEqualTo(new IssueOutcome.Issued(Halls.ticket()));
  }

  @Test
  void every_repeat_of_a_touch_has_the_same_id() {
    server.failNextTickets(2);
    assertThat(link.issue(TOUCH).join()).isInstanceOf(IssueOutcome.Issued.class);
    assertThat(server.touches()).containsExactly("touch-0001", "touch-0001", "touch-0001");
  }

  @Test
  void after_three_attempts_it_gives_up() {
    server.failNextTickets(9);
    assertThat(link.issue(TOUCH).join()).isEqualTo(new IssueOutcome.Unavailable("status-503"));
    assertThat(server.touches()).hasSize(3);
  }

  @Test
  void a_refusal_is_not_repeated() {
    Refused closed = new Refused("DAY_NOT_OPEN", new Words("未营业", "Not open"));
    server.refuse(closed);
    assertThat(link.issue(TOUCH).join()).isEqualTo(new IssueOutcome.Declined(closed));
    assertThat(server.touches()).hasSize(1);
  }

  @Test
  void without_a_token_file_no_number_is_asked_for() {
    HallLink tokenless =
        new HallLink(
            URI.create("http://127.0.0.1:1"),
            folder.resolve("missing"),
            http,
            InstantSource.system(),
            scheduler);
    assertThat(tokenless.issue(TOUCH).join()).isEqualTo(new IssueOutcome.Unavailable("no-token"));
  }
}
