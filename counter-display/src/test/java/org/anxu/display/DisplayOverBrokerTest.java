package org.anxu.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anxu.protocol.MalformedMessage;
import org.anxu.protocol.Topics;
import org.anxu.protocol.Wire;
import org.anxu.protocol.device.DeviceState;
import org.anxu.protocol.link.BrokerLink;
import org.anxu.protocol.link.LinkSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole display on a real broker: from a published message to what its page gets. */
class DisplayOverBrokerTest {
  private static final Topics TOPICS = new Topics("test");
  private static final Duration SOON = Duration.ofSeconds(10);

  private final Hall hall = new Hall(Instant.now().getEpochSecond(), Instant.now());
  @TempDir Path tapes;

  private LocalBroker broker;
  private BrokerLink server;
  private ScheduledExecutorService beats;
  private DisplayApp app;

  @BeforeEach
  void a_broker_not_yet_there() throws IOException {
    broker = new LocalBroker();
    beats = Executors.newSingleThreadScheduledExecutor();
    server = new BrokerLink(settings("server"), InstantSource.system());
    server.start();
  }

  @AfterEach
  void all_ends() {
    beats.shutdownNow();
    if (app != null) {
      app.close();
    }
    server.close();
    broker.close();
  }

  @Test
  void a_counters_page_follows_its_counter_within_a_blink() throws Exception {
    broker.start();
    publish();
    live();
    try (var page = open("--screen=counter", "--counter=1")) {
      await().atMost(SOON).until(() -> page.now().equals("free"));
      for (int i = 1; i <= 5; i++) {
        String label = "A00" + i;
        hall.call(label, "1");
        publish();
        await().atMost(Duration.ofMillis(1_500)).until(() -> page.now().equals("called " + label));
      }
      hall.serving("A005", "1", null);
      publish();
      await().atMost(SOON).until(() -> page.now().equals("serving A005"));
      hall.paused("1", Hall.shortLeave(null, "<script>alert(1)</script>"));
      publish();
      await().atMost(SOON).until(() -> page.now().equals("paused"));
      await().atMost(SOON).until(() -> page.ticks() > 1);
    }
  }

  @Test
  void a_page_opened_before_there_is_a_broker_comes_to_life_by_itself() throws Exception {
    try (var page = open("--screen=hall")) {
      await().atMost(SOON).until(() -> page.now().equals("no-connection"));
      broker.start();
      publish();
      live();
      await().atMost(SOON).until(() -> page.now().equals("waiting"));
      server.publish(TOPICS.calls(), Wire.encode(hall.at(Instant.now()).call("B007", "2")), false);
      await().atMost(SOON).until(() -> page.now().equals("called B007"));
    }
  }

  @Test
  void what_the_broker_has_kept_of_a_dead_server_is_never_shown_as_current() throws Exception {
    broker.start();
    hall.call("A001", "1");
    publish();
    await().atMost(SOON).until(() -> server.counters().published() >= 2);
    try (var page = open("--screen=counter", "--counter=1")) {
      await().atMost(SOON).until(() -> page.ticks() >= 5);
      assertThat(page.states()).containsOnly("no-connection");
    }
  }

  @Test
  void a_silent_server_is_noticed_within_five_seconds_and_its_return_heals() throws Exception {
    broker.start();
    publish();
    live();
    try (var page = open("--screen=counter", "--counter=1")) {
      await().atMost(SOON).until(() -> page.now().equals("free"));
      beats.shutdownNow();
      await().atMost(Duration.ofMillis(5_500)).until(() -> page.now().equals("no-connection"));
      beats = Executors.newSingleThreadScheduledExecutor();
      live();
      await().atMost(SOON).until(() -> page.now().equals("free"));
    }
  }

  @Test
  void the_halls_voice_shows_what_it_says_and_says_each_call_once() throws Exception {
    broker.start();
    publish();
    live();
    try (var page =
        open(
            "--screen=hall",
            "--voice=espeak-ng",
            "--voice-player=wc -c",
            "--voice-record=" + tapes)) {
      await().atMost(SOON).until(() -> page.now().equals("waiting"));
      byte[] call = Wire.encode(hall.at(Instant.now()).call("B007", "2"));
      server.publish(TOPICS.calls(), call, false);
      server.publish(TOPICS.calls(), call, false);
      publish();
      await().atMost(SOON).until(() -> page.said().size() == 2);
      server.publish(
          TOPICS.calls(), Wire.encode(hall.at(Instant.now()).recall("B007", "2")), false);
      publish();
      await().atMost(SOON).until(() -> page.said().size() == 4);
      await()
          .atMost(SOON) // the caption stands before its sound is made
          .until(() -> Files.readAllLines(tapes.resolve("voice.csv")).size() == 1 + 2 * 3);
      assertThat(page.said())
          .containsExactly(
              "zh-CN 请 B007 号到 2 号窗口",
              "en B007, please come to counter 2",
              "zh-CN 再次呼叫。请 B007 号到 2 号窗口",
              "en Called again. B007, please come to counter 2");
    }
  }

  @Test
  void a_training_is_seen_and_never_heard() throws Exception {
    broker.start();
    hall.training();
    publish();
    live();
    try (var page =
        open(
            "--screen=hall",
            "--voice=espeak-ng",
            "--voice-player=wc -c",
            "--voice-record=" + tapes)) {
      await().atMost(SOON).until(() -> page.now().equals("waiting"));
      server.publish(TOPICS.calls(), Wire.encode(hall.at(Instant.now()).call("B007", "2")), false);
      publish();
      await().atMost(SOON).until(() -> page.now().equals("called B007"));
      // As long as the hall's voice needs for both languages of a call.
      await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> page.said().isEmpty());
    }
  }

  @Test
  void a_display_tells_of_itself_and_its_page() throws Exception {
    broker.start();
    var told = new CopyOnWriteArrayList<String>();
    server.subscribe(
        TOPICS.deviceState("hall-screen"),
        message -> {
          try {
            var state = Wire.decode(message.payload(), DeviceState.class);
            told.add(state.online() + " " + state.parts());
          } catch (MalformedMessage e) {
            told.add(e.getMessage());
          }
        });
    try (var page = open("--screen=hall")) {
      await().atMost(SOON).until(() -> told.stream().anyMatch(t -> t.contains("READY")));
      assertThat(page.now()).isEqualTo("no-connection");
    }
    await()
        .atMost(SOON)
        .until(() -> told.getLast().startsWith("true") && told.getLast().contains("no-page-open"));
    app.close();
    await().atMost(SOON).until(() -> told.getLast().startsWith("false"));
  }

  private EventReader open(String... arguments) throws Exception {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--hall=test", "--port=0", "--mqtt=" + broker.uri()));
    app =
        new DisplayApp(
            DisplaySettings.of(all),
            "test",
            InstantSource.system(),
            Executors.newSingleThreadScheduledExecutor());
    app.start();
    return new EventReader(app.port());
  }

  private void live() {
    var _ =
        beats.scheduleAtFixedRate(
            () -> server.publishIfConnected(TOPICS.heartbeat(), heartbeat()),
            0,
            1,
            TimeUnit.SECONDS);
  }

  private synchronized byte[] heartbeat() {
    return Wire.encode(hall.at(Instant.now()).beat());
  }

  private synchronized void publish() {
    hall.at(Instant.now());
    server.publishState(TOPICS.counter("1"), Wire.encode(hall.counter("1")));
    server.publishState(TOPICS.board(), Wire.encode(hall.board()));
  }

  private LinkSettings settings(String name) {
    return new LinkSettings(
        broker.uri(), name, null, () -> new char[0], Duration.ofSeconds(5), null);
  }
}
