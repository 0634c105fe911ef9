package org.anxu.display.pad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.pad.PadKey;
import org.anxu.protocol.Wire;
import org.anxu.protocol.board.CounterPhase;
import org.anxu.protocol.ticketing.CounterAnswer;
import org.anxu.protocol.ticketing.CounterRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a key to the server's answer, over real HTTP. */
class PadCallsTest {
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final ScheduledExecutorService servers = Executors.newScheduledThreadPool(2);
  private final AtomicReference<CounterPhase> board = new AtomicReference<>(CounterPhase.FREE);
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> ids = new CopyOnWriteArrayList<>();
  private final Queue<Integer> statuses = new ArrayDeque<>();
  private volatile CounterPhase answer = CounterPhase.CALLED;
  private volatile long slowMillis;
  private HttpServer server;
  private PadCalls calls;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(servers);
    server.createContext("/", this::serve);
    server.start();
    calls = calls(server.getAddress().getPort());
  }

  private PadCalls calls(int port) {
    PadCalls made =
        new PadCalls(
            URI.create("http://127.0.0.1:" + port),
            "3",
            () -> "pad-3.secret".toCharArray(),
            board::get,
            timer,
            InstantSource.system());
    made.start();
    return made;
  }

  private void serve(HttpExchange http) throws IOException {
    try (http) {
      CounterRequest request;
      try {
        request = Wire.decode(http.getRequestBody().readAllBytes(), CounterRequest.class);
      } catch (org.anxu.protocol.MalformedMessage e) {
        throw new IOException(e);
      }
      asked.add(http.getRequestURI().getPath().replace("/api/v1/counters/", ""));
      ids.add(request.commandId());
      Integer status;
      synchronized (statuses) {
        status = statuses.poll();
      }
      if (status != null && status == 0) {
        return; // the connection ends without an answer
      }
      LockSupport.parkNanos(slowMillis * 1_000_000);
      boolean known =
          "Bearer pad-3.secret".equals(http.getRequestHeaders().getFirst("Authorization"));
      byte[] body =
          Wire.encode(new CounterAnswer(CounterAnswer.Outcome.DONE, answer, "A023", "pay", 1));
      http.sendResponseHeaders(known ? status == null ? 200 : status : 401, body.length);
      http.getResponseBody().write(body);
    }
  }

  @AfterEach
  void end() {
    calls.close();
    server.stop(0);
    timer.shutdownNow();
    servers.shutdownNow();
  }

  @Test
  void each_key_asks_for_its_action_in_order() {
    assertThat(calls.status().reason()).isEqualTo("not-used-yet");
    for (PadKey key : List.of(PadKey.NEXT, PadKey.RECALL, PadKey.NO_SHOW, PadKey.PAUSE)) {
      calls.pressed(key);
    }
    await().until(() -> asked.size() == 4);
    assertThat(asked).containsExactly("3/call-next", "3/recall", "3/no-show", "3/pause");
    assertThat(ids).doesNotHaveDuplicates();
    await().until(() -> calls.status().readiness() == Readiness.READY);
  }

  @Test
  void the_step_key_and_the_pause_key_follow_the_counter() {
    assertThat(action(PadKey.STEP, CounterPhase.FREE)).isEqualTo("call-next");
    assertThat(action(PadKey.STEP, CounterPhase.CALLED)).isEqualTo("start");
    assertThat(action(PadKey.STEP, CounterPhase.SERVING)).isEqualTo("complete");
    assertThat(action(PadKey.STEP, CounterPhase.PAUSED)).isEqualTo("resume");
    assertThat(action(PadKey.STEP, CounterPhase.CLOSED)).isEmpty();
    assertThat(action(PadKey.STEP, null)).isEmpty();
    assertThat(action(PadKey.PAUSE, CounterPhase.PAUSED)).isEqualTo("resume");
    assertThat(action(PadKey.PAUSE, CounterPhase.SERVING)).isEqualTo("pause");
    for (PadKey key : PadKey.values()) {
      assertThat(action(key, CounterPhase.FREE)).as(key.word()).isNotEmpty();
    }
  }

  private static String action(PadKey key, CounterPhase phase) {
    return PadActions.of(key, phase, "id").map(PadActions.Action::action).orElse("");
  }

  @Test
  void two_quick_steps_do_not_ask_for_the_same_twice() {
    calls.pressed(PadKey.STEP);
    calls.pressed(PadKey.STEP);
    await().until(() -> asked.size() == 2);
    assertThat(asked).containsExactly("3/call-next", "3/start");
  }

  @Test
  void an_answer_that_is_lost_is_asked_for_again_under_the_same_id() {
    statuses.addAll(List.of(0, 0));
    calls.pressed(PadKey.NEXT);
    await().until(() -> asked.size() == 3);
    assertThat(ids.stream().distinct()).hasSize(1);
    await().until(() -> calls.status().readiness() == Readiness.READY);
  }

  @Test
  void a_server_that_is_not_there_and_a_token_that_is_not_taken_are_told() throws IOException {
    server.stop(0);
    calls.pressed(PadKey.NEXT);
    await().until(() -> calls.status().reason().equals("no-answer"));
    assertThat(calls.status().readiness()).isEqualTo(Readiness.ABSENT);
    start();
    statuses.addAll(List.of(403, 409));
    calls.pressed(PadKey.NEXT);
    await().until(() -> calls.status().reason().equals("not-accepted"));
    calls.pressed(PadKey.NEXT);
    await().until(() -> calls.status().readiness() == Readiness.READY);
  }

  @Test
  void keys_pressed_while_the_server_is_slow_are_bounded_and_go_stale() {
    slowMillis = 1_800;
    for (int i = 0; i < 20; i++) {
      calls.pressed(PadKey.RECALL);
    }
    await().during(java.time.Duration.ofSeconds(6)).until(() -> asked.size() <= 3);
  }
}
