package org.anxu.display.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.anxu.protocol.ticketing.CounterRatingRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page's little server: its files, its headers, and nothing else. */
class PageServerTest {
  private final HttpClient http = HttpClient.newHttpClient();
  private final Pictures pictures = new Pictures();
  private PageServer server;

  @AfterEach
  void server_ends() {
    server.close();
    http.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hall", "counter"})
  void every_file_a_page_names_is_served(String page) throws Exception {
    start(page);
    HttpResponse<String> html = get("/");
    assertThat(html.statusCode()).isEqualTo(200);
    var named = Pattern.compile("(?:href|src)=\"([^\"]+)\"").matcher(html.body());
    int count = 0;
    while (named.find()) {
      count++;
      assertThat(get(named.group(1)).statusCode()).as(named.group(1)).isEqualTo(200);
    }
    assertThat(count).isGreaterThan(4);
    var icons = Pattern.compile("url\\('(anxu/[^']+)'\\)").matcher(get("/counter.css").body());
    while (icons.find()) {
      assertThat(get("/" + icons.group(1)).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hall", "counter"})
  void a_page_that_has_heard_nothing_says_no_connection_in_both_languages(String page)
      throws Exception {
    start(page);
    String html = get("/").body();
    assertThat(html)
        .contains("lang=\"zh-CN\"", "data-state=\"no-connection\"", "连接中断", "No connection")
        .doesNotContain("{{");
  }

  @Test
  void no_text_can_become_a_script() throws Exception {
    start("counter");
    var headers = get("/").headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    for (String script : new String[] {"/counter.js", "/screen.js"}) {
      assertThat(get(script).body()).doesNotContain("innerHTML", "insertAdjacentHTML", "eval(");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/../pom.xml", "/anxu/", "/page/counter.html", "/hall.js"})
  void what_is_not_of_the_page_does_not_exist(String path) throws Exception {
    start("counter");
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void nothing_can_be_sent_to_a_display() throws Exception {
    start("counter");
    var post = HttpRequest.newBuilder(uri("/")).POST(BodyPublishers.ofString("x")).build();
    assertThat(http.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
  }

  @Test
  void health_is_json() throws Exception {
    start("counter");
    assertThat(get("/health").body()).isEqualTo("{\"ok\":true}");
  }

  @Test
  void more_pages_than_allowed_are_refused_and_those_open_are_counted() throws Exception {
    start("counter");
    pictures.show("{}");
    for (int i = 0; i < EventStream.MOST_PAGES; i++) {
      var stream = http.send(request("/events"), BodyHandlers.ofInputStream());
      assertThat(stream.statusCode()).isEqualTo(200);
    }
    assertThat(get("/events").statusCode()).isEqualTo(503);
    assertThat(server.pages()).isEqualTo(EventStream.MOST_PAGES);
  }

  @Test
  void closing_does_not_wait_for_open_pages() throws Exception {
    start("counter");
    var stream = http.send(request("/events"), BodyHandlers.ofInputStream());
    assertThat(stream.statusCode()).isEqualTo(200);
    assertTimeoutPreemptively(Duration.ofSeconds(2), () -> server.close());
  }

  private final List<CounterRatingRequest> ratings = new ArrayList<>();

  private int rated(CounterRatingRequest rating) {
    ratings.add(rating);
    return 204;
  }

  private int rate(String body, String... headers) throws Exception {
    HttpRequest.Builder asked =
        HttpRequest.newBuilder(uri("/rating")).POST(BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      asked.header(headers[i], headers[i + 1]);
    }
    return http.send(asked.build(), BodyHandlers.discarding()).statusCode();
  }

  @Test
  void a_rating_is_taken_from_our_own_page_alone() throws Exception {
    start("counter");
    String own = "http://127.0.0.1:" + server.port();
    String good = "{\"service\":\"s7\",\"level\":5}";
    assertThat(rate(good)).as("no page at all").isEqualTo(403);
    assertThat(rate(good, "Origin", "http://evil.example")).isEqualTo(403);
    assertThat(rate(good, "Origin", "null")).isEqualTo(403);
    assertThat(rate("{\"level\":6}", "Origin", own)).isEqualTo(400);
    assertThat(rate("{", "Origin", own)).isEqualTo(400);
    assertThat(rate(good + " ".repeat(300), "Origin", own)).isEqualTo(413);
    assertThat(ratings).isEmpty();
    assertThat(rate(good, "Origin", own)).isEqualTo(204);
    assertThat(ratings).containsExactly(new CounterRatingRequest("s7", 5));
  }

  @Test
  void a_page_that_asks_nothing_takes_no_rating() throws Exception {
    start("hall");
    String own = "http://127.0.0.1:" + server.port();
    assertThat(rate("{\"level\":5}", "Origin", own)).isEqualTo(405);
  }

  private void start(String page) throws IOException {
    server =
        new PageServer(
            new InetSocketAddress("127.0.0.1", 0),
            page,
            true,
            pictures,
            () -> "{\"ok\":true}".getBytes(StandardCharsets.UTF_8),
            page.equals("counter") ? this::rated : null);
    server.start();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(request(path), BodyHandlers.ofString());
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(uri(path)).build();
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }
}
