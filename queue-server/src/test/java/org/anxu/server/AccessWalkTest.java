package org.anxu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.anxu.server.RunningServer.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Every address for programs, asked by everybody: who gets in, and how the others are told no. */
@ExtendWith(OutputCaptureExtension.class)
class AccessWalkTest {
  private static final Set<Who> KNOWN = Addresses.KNOWN;
  private static final Set<Who> EVERYBODY = Addresses.EVERYBODY;

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

  @ParameterizedTest
  @MethodSource("org.anxu.server.Addresses#all")
  void only_those_get_in_whom_the_law_lets_in(Addresses.Address address, CapturedOutput log)
      throws Exception {
    Map<Who, Integer> wrong = new TreeMap<>();
    Set<String> seen = new TreeSet<>();
    for (Who who : Who.values()) {
      HttpResponse<String> answer =
          server.ask(who, address.method(), address.path(), address.body());
      // The actuator reads no tokens of devices: there they are strangers.
      boolean stranger =
          !KNOWN.contains(who) || address.path().startsWith("/actuator") && server.isDevice(who);
      int status = answer.statusCode();
      seen.add(Integer.toString(status));
      boolean lawful;
      if (who == Who.WRONG_TOKEN && address.allowed().equals(EVERYBODY)) {
        lawful = status == 200;
      } else if (address.allowed().contains(who)) {
        lawful = address.then().contains(status);
      } else {
        lawful = status == (stranger ? 401 : 403) && isProblem(answer, status);
      }
      if (!lawful) {
        wrong.put(who, status);
      }
      assertNoPage(answer);
    }
    assertDescribed(address, seen);
    assertThat(wrong).as("who got which answer to " + address).isEmpty();
    assertNoSecretIn(log.getAll());
  }

  /** Whatever an address answered stands in its description. */
  private static void assertDescribed(Addresses.Address address, Set<String> seen)
      throws Exception {
    OpenApi api = OpenApiTest.described();
    String route = route(address);
    if (api.operations().contains(route)) {
      assertThat(api.statuses(route)).as(route).containsAll(seen);
    }
  }

  private static String route(Addresses.Address address) {
    return address.method()
        + " "
        + address
            .path()
            .replaceAll("/visits/A999/passes", "/visits/{visit}/passes")
            .replaceAll("/counters/[12]/rating", "/counters/{counter}/rating")
            .replaceAll("/counters/1/[a-z-]+", "/counters/{counter}/{action}")
            .replaceAll("/devices/kiosk-1/[a-z-]+", "/devices/{device}/{action}")
            .replaceAll("/(floor|notices|day)/[a-z-]+", "/$1/{action}");
  }

  /** A program is told in JSON, in words, and never sent to a page. */
  private static boolean isProblem(HttpResponse<String> answer, int status) {
    return answer.headers().firstValue("Content-Type").orElse("").contains("problem+json")
        && answer.body().contains("\"status\":" + status)
        && answer.body().contains("\"detail\":");
  }

  private static void assertNoPage(HttpResponse<String> answer) {
    assertThat(answer.statusCode() / 100).isNotEqualTo(3);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(answer.body()).doesNotContain("<html", "\tat ", "Exception", "org.anxu.server");
  }

  private static void assertNoSecretIn(String log) {
    List<String> secrets = new ArrayList<>(server.passwords.values());
    for (List<String> header : server.credentials.values()) {
      header.stream()
          .filter(each -> each.contains(" "))
          .forEach(each -> {
            secrets.add(each.substring(each.indexOf(' ') + 1));
            secrets.add(each.substring(Math.max(each.indexOf(' '), each.indexOf('.')) + 1));
          });
    }
    assertThat(secrets).hasSizeGreaterThan(12).allMatch(each -> each.length() > 8);
    assertThat(log).doesNotContain(secrets).doesNotContain("\tat org.anxu");
  }

  /** The table above cannot forget an address that exists. */
  @Test
  void every_route_of_the_program_is_walked() {
    Set<String> walked = new TreeSet<>();
    Addresses.all().map(AccessWalkTest::route).forEach(walked::add);
    assertThat(walked).containsAll(Routes.of(server.context, "/api"));
    assertThat(Routes.of(server.context, "/api")).hasSizeGreaterThanOrEqualTo(5);
    // Everything else the program answers itself: the ticket's page, below, and error pages.
    assertThat(Routes.all(server.context))
        .allMatch(each -> each.contains(" /api/") || each.contains(" /t/"));
  }

  @ParameterizedTest
  @EnumSource(Who.class)
  void a_ticket_s_page_is_open_to_whoever_has_its_address(Who who) throws Exception {
    String unknown = "/t/" + UUID.randomUUID();
    assertThat(server.get(who, unknown).statusCode()).isEqualTo(200);
    assertThat(server.get(who, unknown + "/state").statusCode()).isEqualTo(404);
    assertThat(server.get(who, "/t/guess").statusCode()).isEqualTo(404);
    assertThat(server.get(who, "/t/").statusCode()).isEqualTo(404);
    String issued = server.ask(Who.KIOSK, "POST", "/api/v1/tickets", Addresses.issue()).body();
    String page = issued.replaceAll(".*/t/([0-9a-f-]{36}).*", "/t/$1");
    HttpResponse<String> state = server.get(who, page + "/state");
    assertThat(state.statusCode()).isEqualTo(200);
    assertThat(state.body()).contains("\"label\":\"A");
  }

  static Stream<String> unreadable() {
    return Stream.of(
        "{",
        "",
        "null",
        "[]",
        "\"x\"",
        "{}",
        "{\"commandId\":null}",
        "{\"commandId\":{}}",
        "{\"commandId\":\"short\",\"category\":\"payment\"}",
        "{\"commandId\":\"12345678\"}",
        "{\"commandId\":\"12345678\",\"category\":\"../etc\"}",
        "{\"commandId\":\"12345678\",\"category\":17}",
        "[".repeat(5_000));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void what_is_no_message_is_refused_in_words(String body, CapturedOutput log) throws Exception {
    for (String path : List.of("/api/v1/tickets", "/api/v1/counters/1/pause")) {
      Who who = path.endsWith("pause") ? Who.PAD : Who.KIOSK;
      HttpResponse<String> answer = server.ask(who, "POST", path, body);
      boolean fine = path.endsWith("pause") && body.contains("12345678");
      if (!fine) {
        assertThat(answer.statusCode()).as(path + " " + body).isEqualTo(400);
        assertThat(isProblem(answer, 400)).as(answer.body()).isTrue();
      }
      assertNoPage(answer);
    }
    assertNoSecretIn(log.getAll());
  }

  @Test
  void a_long_body_is_refused_whether_it_says_so_or_not() throws Exception {
    String padded = Addresses.issue() + " ".repeat(20_000);
    HttpResponse<String> said = server.ask(Who.KIOSK, "POST", "/api/v1/tickets", padded);
    assertThat(said.statusCode()).isEqualTo(413);
    assertThat(isProblem(said, 413)).as(said.body()).isTrue();
    HttpResponse<String> chunked =
        server.ask(
            Who.KIOSK,
            "POST",
            "/api/v1/tickets",
            HttpRequest.BodyPublishers.ofInputStream(
                () -> new java.io.ByteArrayInputStream(padded.getBytes())));
    assertThat(chunked.statusCode()).isEqualTo(413);
    HttpResponse<String> stranger = server.ask(Who.NOBODY, "POST", "/api/v1/tickets", padded);
    assertThat(stranger.statusCode()).isEqualTo(401);
  }

  @Test
  void another_kind_of_body_is_not_guessed_at() throws Exception {
    HttpRequest xml =
        HttpRequest.newBuilder(server.uri("/api/v1/tickets"))
            .headers(server.credentials.get(Who.KIOSK).toArray(String[]::new))
            .header("Content-Type", "application/xml")
            .POST(HttpRequest.BodyPublishers.ofString("<ticket/>"))
            .build();
    HttpResponse<String> answer =
        java.net.http.HttpClient.newHttpClient().send(xml, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(415);
    assertNoPage(answer);
  }
}
