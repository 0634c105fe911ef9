package org.anxu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anxu.server.RunningServer.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The stream behind a ticket's page, over real sockets. */
class PhonePagesTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path data;
  private RunningServer server;
  private final List<EventSocket> sockets = new ArrayList<>();

  @BeforeEach
  void start() throws Exception {
    server = RunningServer.start(data.resolve("data"));
    assertThat(counter("open").statusCode()).isEqualTo(200);
  }

  @AfterEach
  void stop() {
    sockets.forEach(EventSocket::close);
    server.close();
  }

  private HttpResponse<String> counter(String action) throws Exception {
    String body = "{\"commandId\":\"%s\",\"category\":\"debit\"}".formatted(UUID.randomUUID());
    return server.ask(Who.CASHIER, "POST", "/api/v1/counters/1/" + action, body);
  }

  /** The path of a new ticket's page. */
  private String issue() throws Exception {
    String issued = server.ask(Who.KIOSK, "POST", "/api/v1/tickets", Addresses.issue()).body();
    return JSON.readTree(issued).path("page").asString().replaceFirst("https?://[^/]+", "");
  }

  private EventSocket open(String page) throws Exception {
    EventSocket socket = EventSocket.open(server.uri(page + "/events"));
    sockets.add(socket);
    return socket;
  }

  @Test
  void a_page_is_told_where_it_stands_and_every_change_that_is_its_own() throws Exception {
    String first = issue();
    EventSocket one = open(first);
    assertThat(one.head())
        .startsWith("HTTP/1.1 200")
        .contains("text/event-stream", "no-store", "Connection: close", "X-Accel-Buffering: no")
        .doesNotContain("chunked", "Set-Cookie");
    assertThat(one.next().path("label").asString()).isEqualTo("A001");
    EventSocket two = open(issue());
    assertThat(two.next().path("ahead").asInt()).isEqualTo(1);

    counter("call-next");
    assertThat(one.nextWhere("state", "CALLED").path("counter").asString()).isEqualTo("1");
    var moved = two.nextWhere("ahead", "0");
    assertThat(moved.at("/served/0/label").asString()).isEqualTo("A001");
    assertThat(moved.at("/served/0/called").asBoolean()).isTrue();
    assertThat(moved.toString()).doesNotContain("1001");

    counter("start");
    assertThat(one.nextWhere("state", "SERVING").path("call").isNull()).isTrue();
    counter("complete");
    one.nextWhere("state", "DONE");
  }

  @Test
  void a_change_elsewhere_is_not_told() throws Exception {
    EventSocket page = open(issue());
    page.next();
    String other = "{\"commandId\":\"%s\",\"category\":\"install\"}".formatted(UUID.randomUUID());
    server.ask(Who.KIOSK, "POST", "/api/v1/tickets", other);
    assertThatExceptionOfType(SocketTimeoutException.class)
        .isThrownBy(() -> page.within(Duration.ofMillis(1_500)).next());
  }

  @Test
  void the_end_of_the_day_ends_every_page() throws Exception {
    String page = issue();
    EventSocket open = open(page);
    open.next();
    String command = "{\"commandId\":\"%s\"}".formatted(UUID.randomUUID());
    assertThat(server.ask(Who.DIRECTOR, "POST", "/api/v1/day/close", command).statusCode())
        .isEqualTo(200);
    open.awaitEnd("event: over");
    EventSocket late = open(page);
    assertThat(late.head()).startsWith("HTTP/1.1 404");
  }

  @Test
  void nobody_learns_anything_by_a_guess() throws Exception {
    EventSocket guess = open("/t/" + UUID.randomUUID());
    assertThat(guess.head()).startsWith("HTTP/1.1 404");
  }

  @Test
  void one_ticket_keeps_no_more_pages_than_a_family_has_phones() throws Exception {
    String page = issue();
    List<EventSocket> family = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      family.add(open(page));
      family.getLast().next();
    }
    assertThat(open(page).head()).startsWith("HTTP/1.1 503");
    // Whoever leaves makes room, although nothing is said on either side.
    family.getFirst().close();
    long patience = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    boolean room = false;
    while (!room && System.nanoTime() < patience) {
      room = open(page).head().startsWith("HTTP/1.1 200");
    }
    assertThat(room).isTrue();
  }

  @Test
  void who_reads_nothing_holds_up_nobody() throws Exception {
    String page = issue();
    for (int i = 0; i < 5; i++) {
      sockets.add(EventSocket.deaf(server.uri(page + "/events")));
    }
    EventSocket reader = open(page);
    reader.next();
    for (int i = 0; i < 10; i++) {
      assertThat(counter("call-next").statusCode()).isEqualTo(200);
      reader.nextWhere("state", "CALLED");
      assertThat(counter("withdraw").statusCode()).isEqualTo(200);
      reader.nextWhere("state", "WAITING");
    }
  }

  @Test
  void a_server_that_stops_does_not_wait_for_open_pages() throws Exception {
    for (int i = 0; i < 20; i++) {
      open(issue()).next();
    }
    long before = System.nanoTime();
    server.close();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
  }
}
