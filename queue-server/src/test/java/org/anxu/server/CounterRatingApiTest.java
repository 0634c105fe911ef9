package org.anxu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
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

/** What a customer thinks of a service, as the display at the counter sends it. */
class CounterRatingApiTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir static Path data;
  private static RunningServer server;

  @BeforeAll
  static void start() throws Exception {
    server = RunningServer.start(data.resolve("data"));
    counter("open");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void counter(String action) throws Exception {
    String body = "{\"commandId\":\"%s\"}".formatted(UUID.randomUUID());
    assertThat(server.ask(Who.CASHIER, "POST", "/api/v1/counters/1/" + action, body).statusCode())
        .isEqualTo(200);
  }

  private static String take() throws Exception {
    String issued = server.ask(Who.KIOSK, "POST", "/api/v1/tickets", Addresses.issue()).body();
    return JSON.readTree(issued).path("page").asString().replaceFirst("https?://[^/]+", "");
  }

  private static void serve() throws Exception {
    counter("call-next");
    counter("start");
    counter("complete");
  }

  private static HttpResponse<String> rate(String page, String body) throws Exception {
    URI uri = server.uri(page + "/rating");
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .header("Origin", "http://" + uri.getAuthority())
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode figures() throws Exception {
    HttpResponse<String> found = server.get(Who.DIRECTOR, "/api/v1/ratings");
    assertThat(found.statusCode()).isEqualTo(200);
    return JSON.readTree(found.body());
  }

  private static HttpResponse<String> rateAtCounter(Who who, String body) throws Exception {
    return server.ask(who, "POST", "/api/v1/counters/1/rating", body);
  }

  private static JsonNode openAtCounter() throws Exception {
    String board = server.get(Who.DISPLAY, "/api/v1/board").body();
    return JSON.readTree(board).at("/counters/0/rating");
  }

  @Test
  void the_display_of_the_counter_rates_what_was_just_completed_there_once() throws Exception {
    String page = take();
    serve();
    JsonNode open = openAtCounter();
    String service = open.path("service").asString();
    assertThat(open.path("until").asString()).isNotEmpty();
    assertThat(open.toString())
        .as("the visit's secret stays secret")
        .doesNotContain(page.substring(3));
    String good = "{\"service\":\"%s\",\"level\":4}".formatted(service);
    assertThat(rateAtCounter(Who.DISPLAY_OF_COUNTER, good.replace(service, "s1")).body())
        .contains("NOT_ASKED", "现在没有可以评价的办理");
    assertThat(rateAtCounter(Who.DISPLAY_OF_COUNTER, good).statusCode()).isEqualTo(200);
    assertThat(rateAtCounter(Who.DISPLAY_OF_COUNTER, good).statusCode())
        .as("the same again changes nothing")
        .isEqualTo(200);
    assertThat(rateAtCounter(Who.PAD, "{\"level\":1}").body())
        .as("the first one counts")
        .contains("RATED_ALREADY", "已经评价过");
    assertThat(openAtCounter().isNull()).as("nothing is asked any more").isTrue();
    JsonNode state = JSON.readTree(server.get(Who.NOBODY, page + "/state").body());
    assertThat(state.at("/ratings/0/level").asInt()).isEqualTo(4);
    assertThat(figures().at("/categories/0/satisfied").asInt()).isPositive();
    // Whoever has the ticket's own page may change it.
    assertThat(rate(page, "{\"step\":1,\"level\":3}").statusCode()).isEqualTo(200);
    assertThat(rateAtCounter(Who.DISPLAY_OF_COUNTER, "{\"level\":6}").statusCode()).isEqualTo(400);
  }

  @Test
  void nothing_is_asked_at_a_counter_that_calls_pauses_or_was_rated_by_phone() throws Exception {
    take();
    serve();
    String next = take();
    counter("call-next");
    assertThat(openAtCounter().isNull()).as("the next one is called").isTrue();
    assertThat(rateAtCounter(Who.DISPLAY_OF_COUNTER, "{\"level\":5}").body()).contains("NOT_ASKED");
    counter("start");
    counter("complete");
    assertThat(openAtCounter().isNull()).isFalse();
    String pause = "{\"commandId\":\"%s\",\"reason\":\"BREAK\"}".formatted(UUID.randomUUID());
    server.ask(Who.CASHIER, "POST", "/api/v1/counters/1/pause", pause);
    assertThat(openAtCounter().isNull()).as("why it pauses is more important").isTrue();
    counter("resume");
    assertThat(openAtCounter().isNull()).isFalse();
    assertThat(rate(next, "{\"step\":1,\"level\":5}").statusCode()).isEqualTo(200);
    assertThat(openAtCounter().isNull()).as("rated by phone").isTrue();
  }
}
