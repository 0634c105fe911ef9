package org.anxu.display.rating;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anxu.hardware.device.Readiness;
import org.anxu.protocol.ticketing.CounterRatingRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the page to the server's answer, over real HTTP. */
class RatingCallsTest {
  private static final CounterRatingRequest GOOD = new CounterRatingRequest("s7", 5);
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Deque<Integer> statuses = new ConcurrentLinkedDeque<>();
  private HttpServer server;
  private RatingCalls calls;

  @BeforeEach
  void start() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        http -> {
          try (http) {
            asked.add(
                http.getRequestURI().getPath()
                    + " "
                    + http.getRequestHeaders().getFirst("Authorization")
                    + " "
                    + new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            int status = statuses.isEmpty() ? 200 : statuses.poll();
            if (status != 0) {
              http.sendResponseHeaders(status, -1);
            }
          }
        });
    server.start();
    calls =
        new RatingCalls(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
            "3",
            () -> "counter-3.secret".toCharArray(),
            InstantSource.system(),
            Duration.ofSeconds(30)); // no slow machine sends it twice
    calls.start();
  }

  @AfterEach
  void stop() {
    calls.close();
    server.stop(0);
  }

  @Test
  void a_rating_goes_to_its_own_counter_with_the_display_s_token() {
    assertThat(calls.send(GOOD)).isEqualTo(RatingCalls.KEPT);
    assertThat(asked)
        .containsExactly(
            "/api/v1/counters/3/rating Bearer counter-3.secret {\"service\":\"s7\",\"level\":5}");
    assertThat(calls.status().readiness()).isEqualTo(Readiness.READY);
  }

  @Test
  void without_an_answer_it_is_sent_again_and_then_given_up() {
    statuses.addAll(new ArrayDeque<>(List.of(0, 200)));
    assertThat(calls.send(GOOD)).isEqualTo(RatingCalls.KEPT);
    assertThat(asked.stream().distinct()).hasSize(1);
    server.stop(0);
    assertThat(calls.send(GOOD)).isEqualTo(RatingCalls.FAILED);
    assertThat(calls.status().reason()).isEqualTo("no-answer");
  }

  @Test
  void a_refusal_is_final_and_a_foreign_token_is_a_fault() {
    statuses.addAll(new ArrayDeque<>(List.of(409, 403, 500)));
    assertThat(calls.send(GOOD)).isEqualTo(RatingCalls.REFUSED);
    assertThat(calls.status().readiness()).isEqualTo(Readiness.READY);
    assertThat(calls.send(GOOD)).isEqualTo(RatingCalls.FAILED);
    assertThat(calls.status().reason()).isEqualTo("not-accepted");
    assertThat(calls.send(GOOD)).isEqualTo(RatingCalls.FAILED);
    assertThat(calls.status().reason()).isEqualTo("server-error");
  }
}
