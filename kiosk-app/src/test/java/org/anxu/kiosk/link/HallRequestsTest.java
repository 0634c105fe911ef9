package org.anxu.kiosk.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.anxu.kiosk.FakeServer;
import org.anxu.kiosk.Halls;
import org.anxu.protocol.ticketing.BillAnswer;
import org.anxu.protocol.ticketing.FindRequest;
import org.anxu.protocol.ticketing.FoundTickets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HallRequestsTest {
  @TempDir Path folder;
  private final FakeServer server = new FakeServer();
  private final HttpClient http = HttpClient.newHttpClient();
  private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
  private HallRequests requests;

  @BeforeEach
  void start() throws Exception {
    Path token = Files.writeString(folder.resolve("token"), "kiosk-1.secret\n");
    requests =
        new HallRequests(
            new HallLink(server.address(), token, http, InstantSource.system(), scheduler));
  }

  @AfterEach
  void stop() {
    scheduler.shutdownNow();
    http.shutdownNow();
    server.close();
  }

  @Test
  void a_bill_is_looked_up() {
    assertThat(requests.lookUp("3301234561").join())
        .isInstanceOfSatisfying(
            Reply.Told.class,
            told -> {
              BillAnswer answer = (BillAnswer) told.value();
              assertThat(answer.outcome()).isEqualTo(BillAnswer.Outcome.DUE);
              assertThat(answer.amount()).isEqualTo("86.40");
            });
  }

  @Test
  void asked_too_often_the_servers_words_are_told() {
    assertThat(requests.lookUp("3301234569").join())
        .isInstanceOfSatisfying(
            Reply.Declined.class, declined -> assertThat(declined.reason().zh()).contains("太频繁"));
  }

  @Test
  void a_lost_slip_is_found_by_its_bill() {
    assertThat(requests.find(new FindRequest("3301234561", null, null)).join())
        .isInstanceOfSatisfying(
            Reply.Told.class,
            told ->
                assertThat(((FoundTickets) told.value()).tickets())
                    .containsExactly(Halls.ticket()));
  }

  @Test
  void no_server_is_an_answer_of_its_own() {
    server.close();
    assertThat(requests.lookUp("3301234561").join())
        .isEqualTo(new Reply.Unavailable<>("no-answer"));
  }
}
