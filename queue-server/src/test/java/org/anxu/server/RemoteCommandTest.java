package org.anxu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.anxu.protocol.MalformedMessage;
import org.anxu.protocol.Topics;
import org.anxu.protocol.Wire;
import org.anxu.protocol.device.DeviceCommand;
import org.anxu.protocol.device.DeviceState;
import org.anxu.protocol.device.RemoteAnswer;
import org.anxu.server.RunningServer.Who;
import org.anxu.server.alert.Alert;
import org.anxu.server.alert.GuideCalls;
import org.anxu.server.broker.BrokerCredentials;
import org.anxu.server.remote.RemoteDesk;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands of staff to a kiosk, over the real port and the real broker; the kiosk is ours. */
class RemoteCommandTest {
  private static final Topics TOPICS = new Topics("main");

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

  /** A kiosk as far as the broker knows one: its state with a will, and its commands. */
  private static final class WiredKiosk implements AutoCloseable {
    final BlockingQueue<DeviceCommand> told = new LinkedBlockingQueue<>();
    private final MqttAsyncClient client;

    WiredKiosk() throws MqttException {
      String broker = server.context.getBean(BrokerCredentials.class).uri().toString();
      String token = server.credentials.get(Who.KIOSK).get(1).replace("Bearer ", "");
      client = new MqttAsyncClient(broker, "kiosk-1", new MemoryPersistence());
      MqttConnectOptions options = new MqttConnectOptions();
      options.setUserName("kiosk-1");
      options.setPassword(token.toCharArray());
      options.setWill(TOPICS.deviceState("kiosk-1"), state(false), 1, true);
      client.connect(options).waitForCompletion(5_000);
      client
          .subscribe(
              TOPICS.deviceCommand("kiosk-1"),
              1,
              (_, message) -> told.add(read(message.getPayload())))
          .waitForCompletion(5_000);
      tell();
      await().until(() -> server.context.getBean(RemoteDesk.class).kiosks().getFirst().online());
    }

    private static DeviceCommand read(byte[] payload) throws MalformedMessage {
      return Wire.decode(payload, DeviceCommand.class);
    }

    private static byte[] state(boolean online, DeviceState.Answer... answers) {
      return Wire.encode(
          new DeviceState(
              "kiosk-1", online, "0.1.0", null, List.of(), null, null, List.of(answers)));
    }

    void tell(DeviceState.Answer... answers) throws MqttException {
      client.publish(TOPICS.deviceState("kiosk-1"), state(true, answers), 1, true);
    }

    /** Gone as with its power: nobody says goodbye. */
    void die() throws MqttException {
      client.disconnectForcibly(0, 100, false);
    }

    @Override
    public void close() throws MqttException {
      if (client.isConnected()) {
        client.disconnectForcibly(100, 100);
      }
      client.close(true);
    }
  }

  private static CompletableFuture<HttpResponse<String>> ask(
      Who who, String action, String id, String more) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return server.ask(
            who,
            "POST",
            "/api/v1/devices/kiosk-1/" + action,
            "{\"commandId\":\"" + id + "\"" + more + "}");
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    });
  }

  private static RemoteAnswer read(HttpResponse<String> answer) throws MalformedMessage {
    return Wire.decode(
        answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8), RemoteAnswer.class);
  }

  @Test
  void a_kiosk_is_told_once_and_its_answer_is_told_to_staff_in_words() throws Exception {
    try (WiredKiosk kiosk = new WiredKiosk()) {
      String id = UUID.randomUUID().toString();
      var first = ask(Who.GUIDE, "test-print", id, "");
      DeviceCommand command = kiosk.told.poll(10, TimeUnit.SECONDS);
      assertThat(command.kind()).isEqualTo(DeviceCommand.TEST_PRINT);
      assertThat(command.id()).isEqualTo(id);
      assertThat(command.expires())
          .isBetween(Instant.now().plusSeconds(20), Instant.now().plusSeconds(31));
      kiosk.tell(new DeviceState.Answer(id, DeviceState.Answer.FAILED, "paper-out"));
      RemoteAnswer answer = read(first.get(10, TimeUnit.SECONDS));
      assertThat(answer.outcome()).isEqualTo(RemoteAnswer.Outcome.FAILED);
      assertThat(answer.reason().zh()).contains("换纸卷");
      assertThat(read(ask(Who.GUIDE, "test-print", id, "").get(10, TimeUnit.SECONDS)))
          .isEqualTo(answer);
      HttpResponse<String> reused = ask(Who.GUIDE, "restart", id, "").get(10, TimeUnit.SECONDS);
      assertThat(reused.statusCode()).isEqualTo(409);
      assertThat(read(reused).code()).isEqualTo("COMMAND_ID_REUSED");
      assertThat(kiosk.told.poll(300, TimeUnit.MILLISECONDS)).as("sent once").isNull();
    }
  }

  @Test
  void words_and_their_end_travel_with_the_command_and_only_guide_and_director_send()
      throws Exception {
    try (WiredKiosk kiosk = new WiredKiosk()) {
      String id = UUID.randomUUID().toString();
      var asked = ask(Who.DIRECTOR, "message", id, ",\"text\":\"请到二楼\",\"minutes\":5");
      DeviceCommand command = kiosk.told.poll(10, TimeUnit.SECONDS);
      assertThat(command.text()).isEqualTo("请到二楼");
      assertThat(Duration.between(Instant.now(), command.until()))
          .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
      kiosk.tell(new DeviceState.Answer(id, DeviceState.Answer.REFUSED, "expired"));
      HttpResponse<String> refused = asked.get(10, TimeUnit.SECONDS);
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(read(refused).reason().en()).contains("came too late");
      for (Who who : List.of(Who.KIOSK, Who.PAD, Who.CASHIER)) {
        assertThat(ask(who, "lock", UUID.randomUUID().toString(), "").get().statusCode())
            .isEqualTo(403);
      }
      assertThat(kiosk.told.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }
  }

  @Test
  void a_kiosk_that_is_away_gets_nothing_and_one_that_dies_is_told_to_the_guide() throws Exception {
    WiredKiosk kiosk = new WiredKiosk();
    kiosk.die();
    Alert.Trouble gone = new Alert.Trouble.DeviceGone("kiosk-1");
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            assertThat(server.context.getBean(GuideCalls.class).lasting())
                .extracting(Alert::trouble)
                .contains(gone));
    HttpResponse<String> away =
        ask(Who.GUIDE, "restart", UUID.randomUUID().toString(), "").get(10, TimeUnit.SECONDS);
    assertThat(away.statusCode()).isEqualTo(409);
    assertThat(read(away).reason().zh()).contains("断线");
    kiosk.close();
    try (WiredKiosk again = new WiredKiosk()) {
      await()
          .untilAsserted(() ->
              assertThat(server.context.getBean(GuideCalls.class).lasting())
                  .extracting(Alert::trouble)
                  .doesNotContain(gone));
    }
  }
}
