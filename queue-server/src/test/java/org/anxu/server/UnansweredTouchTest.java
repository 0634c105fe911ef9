package org.anxu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import org.anxu.server.RunningServer.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A touch whose answer got lost, and for which the kiosk then gave an offline ticket. */
class UnansweredTouchTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir static Path data;
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.start(data.resolve("data"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> issue(String touch) throws Exception {
    String body = "{\"commandId\":\"%s\",\"category\":\"payment\"}".formatted(touch);
    return server.ask(Who.KIOSK, "POST", "/api/v1/tickets", body);
  }

  private static JsonNode series() throws Exception {
    return JSON.readTree(server.get(Who.KIOSK, "/api/v1/tickets/offline").body());
  }

  private static JsonNode join(String touch, int number) throws Exception {
    return join(touch, number, UUID.randomUUID().toString());
  }

  private static JsonNode join(String touch, int number, String visit) throws Exception {
    String slip =
        """
        {"commandId":"%s","visit":"%s","category":"payment","number":%d,"day":"%s",
        "lastContact":"2020-01-01T00:00:00Z","boot":"boot-1","elapsedMillis":0,"rebooted":false}
        """
            .formatted(touch, visit, number, series().path("day").asString());
    HttpResponse<String> answer = server.ask(Who.KIOSK, "POST", "/api/v1/tickets/offline", slip);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body());
  }

  @Test
  void it_has_one_place_whichever_came_first() throws Exception {
    String answered = UUID.randomUUID().toString();
    assertThat(JSON.readTree(issue(answered).body()).path("label").asString()).isEqualTo("A001");
    JsonNode joined = join(answered, 1);
    assertThat(joined.path("label").asString()).isEqualTo("A-K1-01");
    assertThat(joined.path("ahead").asInt()).as("A001 gave its place back").isZero();

    String heldUp = UUID.randomUUID().toString();
    join(heldUp, 2);
    assertThat(issue(heldUp).statusCode()).as("an issue that comes after its join").isEqualTo(409);

    HttpResponse<String> next = issue(UUID.randomUUID().toString());
    assertThat(JSON.readTree(next.body()).path("ahead").asInt()).isEqualTo(2);
    assertThat(series().path("mark").asString()).isEqualTo("K1");
    assertThat(series().path("last").asInt()).isEqualTo(2);
  }

  private static JsonNode counter(String action) throws Exception {
    String body = "{\"commandId\":\"%s\"}".formatted(UUID.randomUUID());
    HttpResponse<String> answer =
        server.ask(Who.CASHIER, "POST", "/api/v1/counters/1/" + action, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  @Test
  void its_number_was_called_meanwhile_and_the_slip_leads_there() throws Exception {
    String touch = UUID.randomUUID().toString();
    String label = JSON.readTree(issue(touch).body()).path("label").asString();
    counter("open");
    String called;
    do {
      called = counter("call-next").path("label").asString();
      counter("start");
      counter("complete");
    } while (!called.equals(label));

    String visit = UUID.randomUUID().toString();
    JsonNode joined = join(touch, 5, visit);
    assertThat(joined.path("outcome").asString()).isEqualTo("KNOWN");
    assertThat(joined.path("label").asString()).isEqualTo("A-K1-05");
    assertThat(joined.path("ahead").isNull()).as("no second place").isTrue();
    assertThat(join(touch, 5, visit)).as("reported again").isEqualTo(joined);
    try (EventSocket page = EventSocket.open(server.uri("/t/" + visit + "/events"))) {
      JsonNode status = page.next();
      assertThat(status.path("label").asString()).isEqualTo(label);
      assertThat(status.path("state").asString()).isEqualTo("DONE");
    }
  }
}
