package org.anxu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.anxu.server.RunningServer.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The floor, the day, offline slips and the customer's own cancel, over the real port. */
class FloorApiTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path data;
  private RunningServer server;

  @BeforeEach
  void start() {
    server = RunningServer.start(data.resolve("data"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private record Got(int status, JsonNode body) {
    String text(String field) {
      return body.path(field).asString("");
    }
  }

  private static Got got(HttpResponse<String> answer) {
    return new Got(answer.statusCode(), JSON.readTree(answer.body()));
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  private Got post(Who who, String path, String fields) throws Exception {
    String body = "{\"commandId\":\"%s\"%s}".formatted(id(), fields.isEmpty() ? "" : "," + fields);
    return got(server.ask(who, "POST", path, body));
  }

  private Got floor(String action, String fields) throws Exception {
    return post(Who.GUIDE, "/api/v1/floor/" + action, fields);
  }

  private Got counter(String action) throws Exception {
    return post(Who.CASHIER, "/api/v1/counters/1/" + action, "");
  }

  private Got issue(String category) throws Exception {
    Got issued = post(Who.KIOSK, "/api/v1/tickets", "\"category\":\"" + category + "\"");
    assertThat(issued.status()).isEqualTo(201);
    return issued;
  }

  private JsonNode line(String category) throws Exception {
    JsonNode board = got(server.get(Who.KIOSK, "/api/v1/board")).body();
    return board
        .path("lines")
        .valueStream()
        .filter(each -> each.path("category").asString().equals(category))
        .findFirst()
        .orElseThrow();
  }

  private static String page(Got issued) {
    return issued.text("page").replaceFirst("https?://[^/]+", "");
  }

  private JsonNode state(Got issued) throws Exception {
    return got(server.get(Who.NOBODY, page(issued) + "/state")).body();
  }

  @Test
  void care_is_granted_by_label_and_goes_first() throws Exception {
    issue("payment");
    issue("payment");
    Got granted = floor("grant-care", "\"visit\":\"A002\",\"reason\":\"PREGNANT\"");
    assertThat(granted.status()).isEqualTo(200);
    assertThat(granted.text("label")).isEqualTo("A002");
    assertThat(granted.text("state")).isEqualTo("WAITING");
    Got again = floor("grant-care", "\"visit\":\"A002\",\"reason\":\"PREGNANT\"");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text("code")).isEqualTo("CARE_GRANTED_BEFORE");
    assertThat(again.body().at("/reason/zh").asString()).contains("关爱优先");
    counter("open");
    assertThat(counter("call-next").text("label")).isEqualTo("A002");
  }

  @Test
  void bad_input_names_the_field_and_what_may_stand_there() throws Exception {
    issue("payment");
    assertThat(floor("grant-care", "\"visit\":\"A001\",\"reason\":\"TIRED\"").text("detail"))
        .contains("'reason'", "ELDERLY", "HARD_OF_HEARING", "TIRED");
    assertThat(floor("reinstate", "").text("detail")).contains("'visit' is missing");
    assertThat(floor("transfer", "\"visit\":\"A001\",\"category\":\"gold\"").text("detail"))
        .contains("'category'", "payment", "gold");
    assertThat(floor("change-counter", "\"counter\":\"9\"").text("detail"))
        .contains("'counter'", "[1, 2, 3, 4]");
    assertThat(
            floor("change-counter", "\"counter\":\"1\",\"primary\":[\"payment\"]").text("detail"))
        .contains("'message' is missing");
    assertThat(floor("admit-mark", "\"visit\":\"A-K9-01\"").text("detail")).contains("[K1]", "K9");
    assertThat(floor("pause-hall", "\"reason\":\"BREAK\",\"message\":\"" + "x".repeat(61) + "\""))
        .satisfies(got -> assertThat(got.status()).isEqualTo(400));
    assertThat(floor("cancel", "\"visit\":\"A777\"").text("code")).isEqualTo("UNKNOWN_VISIT");
  }

  @Test
  void a_number_is_taken_for_a_customer_and_a_ghost_is_voided() throws Exception {
    issue("payment");
    Got taken = floor("issue", "\"category\":\"payment\"");
    assertThat(taken.status()).isEqualTo(200);
    assertThat(taken.text("label")).isEqualTo("A002");
    assertThat(taken.text("state")).isEqualTo("WAITING");
    String page = "/t/" + taken.text("visit") + "/state";
    assertThat(got(server.get(Who.NOBODY, page)).body().path("label").asString()).isEqualTo("A002");
    Got voided = floor("void-ghost", "\"visit\":\"A001\"");
    assertThat(voided.text("state")).isEqualTo("CANCELLED");
    assertThat(floor("void-ghost", "\"visit\":\"A001\"").text("code")).isEqualTo("VISIT_OVER");
    assertThat(line("payment").path("waiting").asInt()).isEqualTo(1);
  }

  @Test
  void a_repeat_gets_the_first_answer_and_another_content_none() throws Exception {
    issue("payment");
    String body = "{\"commandId\":\"once-and-only-1\",\"visit\":\"A001\",\"category\":\"debit\"}";
    HttpResponse<String> first = server.ask(Who.GUIDE, "POST", "/api/v1/floor/transfer", body);
    HttpResponse<String> repeat = server.ask(Who.GUIDE, "POST", "/api/v1/floor/transfer", body);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(repeat.body()).isEqualTo(first.body());
    assertThat(got(first).text("category")).isEqualTo("debit");
    HttpResponse<String> other = server.ask(Who.GUIDE, "POST", "/api/v1/floor/cancel", body);
    assertThat(got(other).text("code")).isEqualTo("COMMAND_ID_REUSED");
  }

  @Test
  void pauses_are_on_the_board_with_reason_words_and_return() throws Exception {
    counter("open");
    assertThat(line("payment").path("pause").isNull()).isTrue();
    JsonNode alone = line("install");
    assertThat(alone.at("/pause/code").asString()).isEqualTo("NO_COUNTER");
    assertThat(alone.path("noNewTickets").isNull()).isTrue();
    assertThat(issue("install").status()).as("derived, never stops issuing").isEqualTo(201);
    Instant back = Instant.now().plusSeconds(3_600);
    assertThat(
            floor(
                    "pause-category",
                    "\"category\":\"payment\",\"reason\":\"TECHNICAL_FAULT\",\"expectedReturn\":\""
                        + back
                        + "\",\"message\":\"系统升级\",\"noNewTickets\":true")
                .status())
        .isEqualTo(200);
    JsonNode paused = line("payment");
    assertThat(paused.at("/pause/reason/zh").asString()).isEqualTo("设备故障");
    assertThat(paused.at("/pause/message").asString()).isEqualTo("系统升级");
    assertThat(Instant.parse(paused.at("/pause/expectedReturn").asString())).isEqualTo(back);
    assertThat(paused.path("noNewTickets").asBoolean()).isTrue();
    Got refused = post(Who.KIOSK, "/api/v1/tickets", "\"category\":\"payment\"");
    assertThat(refused.text("code")).isEqualTo("CATEGORY_TAKES_NO_TICKETS");
    assertThat(floor("resume-category", "\"category\":\"payment\"").status()).isEqualTo(200);
    assertThat(floor("resume-hall", "").text("code")).isEqualTo("NOT_PAUSED");
    assertThat(floor("pause-hall", "\"reason\":\"MEETING\"").status()).isEqualTo(200);
    assertThat(line("debit").at("/pause/code").asString()).isEqualTo("MEETING");
    Got waits = issue("payment");
    assertThat(state(waits).at("/pause/code").asString()).isEqualTo("MEETING");
  }

  @Test
  void an_offline_slip_bears_the_kiosk_s_own_mark_and_joins_once() throws Exception {
    String day = got(server.get(Who.DIRECTOR, "/api/v1/day")).text("day");
    String visit = id();
    String slip =
        """
        "visit":"%s","category":"payment","number":7,"day":"%s","lastContact":"%s",
        "boot":"b1","elapsedMillis":1000,"rebooted":false\
        """
            .formatted(visit, day, Instant.now().minusSeconds(60));
    Got joined = post(Who.KIOSK, "/api/v1/tickets/offline", slip);
    assertThat(joined.status()).isEqualTo(201);
    assertThat(joined.text("outcome")).isEqualTo("JOINED");
    assertThat(joined.text("label")).isEqualTo("A-K1-07");
    assertThat(joined.text("page")).endsWith("/t/" + visit);
    assertThat(state(joined).path("state").asString()).isEqualTo("WAITING");
    assertThat(post(Who.KIOSK, "/api/v1/tickets/offline", slip).text("outcome")).isEqualTo("KNOWN");
    Got admitted = floor("admit-mark", "\"visit\":\"A-K1-08\"");
    assertThat(admitted.status()).isEqualTo(200);
    assertThat(admitted.text("label")).isEqualTo("A-K1-08");
    String next = slip.replace("\"number\":7", "\"number\":8").replace(visit, id());
    assertThat(post(Who.KIOSK, "/api/v1/tickets/offline", next).text("outcome"))
        .as("its later report changes nothing")
        .isEqualTo("KNOWN");
    assertThat(
            post(
                    Who.KIOSK,
                    "/api/v1/tickets/offline",
                    slip.replace("\"day\":\"" + day, "\"day\":\"2020-01-02"))
                .text("outcome"))
        .isEqualTo("EXPIRED");
    Got bad = post(Who.KIOSK, "/api/v1/tickets/offline", slip.replace(visit, "guess"));
    assertThat(bad.status()).isEqualTo(400);
    assertThat(bad.text("detail")).contains("'visit'");
  }

  @Test
  void an_officer_enters_what_was_served_by_voice_and_nothing_else() throws Exception {
    issue("payment");
    issue("payment");
    String voice = "\"visits\":[\"A001\",\"A002\"],\"counter\":\"1\",\"message\":\"断网\"";
    Got entered = post(Who.CASHIER, "/api/v1/floor/served-by-voice", voice);
    assertThat(entered.status()).isEqualTo(200);
    assertThat(post(Who.CASHIER, "/api/v1/floor/cancel", "\"visit\":\"A001\"").status())
        .isEqualTo(403);
    assertThat(floor("cancel", "\"visit\":\"A001\"").text("code")).isEqualTo("VISIT_OVER");
  }

  @Test
  void a_service_is_handed_over_and_a_counter_changed() throws Exception {
    issue("payment");
    counter("open");
    counter("call-next");
    assertThat(counter("start").status()).isEqualTo(200);
    Got handed = floor("hand-over", "\"counter\":\"1\",\"officer\":\"1009\"");
    assertThat(handed.status()).isEqualTo(200);
    assertThat(counter("complete").text("code")).isEqualTo("NOT_YOUR_COUNTER");
    Got changed =
        floor(
            "change-counter",
            "\"counter\":\"3\",\"primary\":[\"install\"],\"support\":[\"payment\"],"
                + "\"message\":\"缴费人多\"");
    assertThat(changed.status()).as(changed.body().toString()).isEqualTo(200);
  }

  @Test
  void closing_lists_who_was_left() throws Exception {
    issue("payment");
    issue("install");
    assertThat(post(Who.DIRECTOR, "/api/v1/day/open", "").text("code"))
        .isEqualTo("DAY_ALREADY_OPEN");
    assertThat(post(Who.DIRECTOR, "/api/v1/day/end-issuing", "").text("phase"))
        .isEqualTo("LAST_TICKET");
    Got closed = post(Who.DIRECTOR, "/api/v1/day/close", "");
    assertThat(closed.text("phase")).isEqualTo("CLOSED");
    assertThat(closed.body().path("expired").toString())
        .isEqualTo(
            "[{\"label\":\"A001\",\"category\":\"payment\"},"
                + "{\"label\":\"C001\",\"category\":\"install\"}]");
    assertThat(floor("pause-hall", "\"reason\":\"BREAK\"").text("code")).isEqualTo("DAY_NOT_OPEN");
    assertThat(post(Who.DIRECTOR, "/api/v1/day/open", "").text("phase")).isEqualTo("OPEN");
  }

  private Got cancel(Got issued, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.uri(page(issued) + "/cancel"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"commandId\":\"" + id() + "\"}"));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return got(
        java.net.http.HttpClient.newHttpClient()
            .send(request.build(), HttpResponse.BodyHandlers.ofString()));
  }

  @Test
  void a_customer_gives_the_place_back_from_the_own_page_only() throws Exception {
    Got mine = issue("payment");
    assertThat(state(mine).path("cancellable").asBoolean()).isTrue();
    assertThat(cancel(mine).status()).isEqualTo(403);
    assertThat(cancel(mine, "Origin", "http://elsewhere.example").status()).isEqualTo(403);
    assertThat(cancel(mine, "Origin", "null").status()).isEqualTo(403);
    assertThat(state(mine).path("state").asString()).isEqualTo("WAITING");
    String own = server.uri("/").toString().replaceAll("/$", "");
    Got given = cancel(mine, "Origin", own);
    assertThat(given.status()).isEqualTo(200);
    assertThat(given.text("state")).isEqualTo("CANCELLED");
    assertThat(given.body().path("cancellable").asBoolean()).isFalse();
    Got twice = cancel(mine, "Origin", own);
    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.body().at("/reason/en").asString()).isNotEmpty();
  }
}
