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

/** What a customer thinks of a service, as the page of the ticket sends it. */
class RatingApiTest {
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

  @Test
  void a_rating_is_kept_changed_shown_to_its_own_page_and_counted() throws Exception {
    String page = take();
    HttpResponse<String> early = rate(page, "{\"step\":1,\"level\":5}");
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(early.body()).contains("NOT_SERVED", "办理完成后才能评价", "once it is done");
    serve();
    HttpResponse<String> good = rate(page, "{\"step\":1,\"level\":5}");
    assertThat(good.statusCode()).as(good.body()).isEqualTo(200);
    JsonNode shown = JSON.readTree(good.body()).at("/ratings/0");
    assertThat(shown.path("level").asInt()).isEqualTo(5);
    assertThat(shown.path("open").asBoolean()).isTrue();
    // Nothing of the officer is told, here or to the director.
    assertThat(good.body()).doesNotContain("1001");

    assertThat(rate(page, "{\"step\":1,\"level\":2,\"lookInto\":true}").statusCode())
        .isEqualTo(200);
    JsonNode state = JSON.readTree(server.get(Who.NOBODY, page + "/state").body());
    assertThat(state.at("/ratings/0/lookInto").asBoolean()).isTrue();
    take();
    serve();
    JsonNode figures = figures();
    JsonNode payment = figures.at("/categories/0");
    assertThat(payment.path("category").asString()).isEqualTo("payment");
    assertThat(payment.path("dissatisfied").asInt()).isEqualTo(1);
    assertThat(payment.path("verySatisfied").asInt()).isZero();
    assertThat(payment.path("unrated").asInt()).isEqualTo(1);
    assertThat(figures.at("/low/0/label").asString()).isEqualTo("A001");
    assertThat(figures.toString()).doesNotContain("1001");
  }

  @Test
  void what_is_no_rating_is_refused_in_words() throws Exception {
    String page = "/t/" + UUID.randomUUID();
    HttpResponse<String> unknown = rate(page, "{\"step\":1,\"level\":4}");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("NO_SUCH_TICKET", "今天没有这张号票");
    assertBad(page, "{\"step\":1,\"level\":6}", "level is 1 (very dissatisfied) to 5");
    assertBad(page, "{\"step\":1,\"level\":0}", "level is 1 (very dissatisfied) to 5");
    assertBad(page, "{\"step\":1}", "not the JSON this address takes");
    assertBad(page, "{\"step\":0,\"level\":3}", "step counts the visit's services from 1");
    assertBad(page, "{\"step\":1,\"level\":4,\"lookInto\":true}", "only after level 1 or 2");
    assertBad(page, "{", "not the JSON this address takes");
    HttpResponse<String> day = server.get(Who.DIRECTOR, "/api/v1/ratings?day=yesterday");
    assertThat(day.statusCode()).isEqualTo(400);
    assertThat(day.body()).contains("a date such as 2026-11-25, not 'yesterday'");
    JsonNode none =
        JSON.readTree(server.get(Who.DIRECTOR, "/api/v1/ratings?day=2020-01-02").body());
    assertThat(none.path("categories")).isEmpty();
  }

  private static void assertBad(String page, String body, String why) throws Exception {
    HttpResponse<String> answer = rate(page, body);
    assertThat(answer.statusCode()).as(body).isEqualTo(400);
    assertThat(answer.body()).contains(why);
  }

  @Test
  void another_site_cannot_rate_for_a_customer() throws Exception {
    HttpRequest foreign =
        HttpRequest.newBuilder(server.uri("/t/" + UUID.randomUUID() + "/rating"))
            .header("Content-Type", "application/json")
            .header("Origin", "http://elsewhere.test")
            .POST(HttpRequest.BodyPublishers.ofString("{\"step\":1,\"level\":1}"))
            .build();
    assertThat(
            HttpClient.newHttpClient()
                .send(foreign, HttpResponse.BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(403);
  }
}
