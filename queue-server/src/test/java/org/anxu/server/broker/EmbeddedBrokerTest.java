package org.anxu.server.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import org.anxu.protocol.Topics;
import org.anxu.server.fleet.AccessUnavailable;
import org.anxu.server.fleet.Device;
import org.anxu.server.fleet.DeviceKind;
import org.anxu.server.fleet.TestRegister;
import org.anxu.server.hall.CounterId;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedBrokerTest {
  private static final Topics TOPICS = new Topics("main");

  private TestRegister register;
  private EmbeddedBroker broker;
  private String uri;
  private TestClient server;
  private String displayToken;
  private String kioskToken;

  @BeforeAll
  void start(@TempDir Path temp) throws MqttException {
    register = TestRegister.open(temp.resolve("data"), InstantSource.system());
    displayToken = register.add("hall-1", DeviceKind.DISPLAY);
    kioskToken = register.add("kiosk-1", DeviceKind.KIOSK);
    broker = broker(0);
    broker.start();
    BrokerCredentials credentials = broker.credentials();
    uri = credentials.uri().toString();
    server = TestClient.as(uri, credentials.username(), credentials.password()).connect();
    server.subscribe("anxu/1/main/#");
  }

  private EmbeddedBroker broker(int port) {
    MqttSettings settings =
        new MqttSettings(true, "127.0.0.1", port, URI.create("tcp://127.0.0.1:1883"));
    return new EmbeddedBroker(
        settings, TOPICS, register.devices(), Executors.newSingleThreadScheduledExecutor());
  }

  @AfterAll
  void stop() throws MqttException {
    server.close();
    broker.stop();
    register.close();
  }

  @Test
  void theServersMessagesReachADisplayAndStayForTheNextOne() throws Exception {
    try (TestClient display = TestClient.as(uri, "hall-1", displayToken).connect()) {
      assertThat(display.subscribe(TOPICS.all())).isEqualTo(1);
      server.publish(TOPICS.board(), "board", 1, true);
      await().untilAsserted(() -> assertThat(display.received).contains(TOPICS.board() + " board"));
    }
    try (TestClient kiosk = TestClient.as(uri, "kiosk-1", kioskToken).connect()) {
      kiosk.subscribe(TOPICS.board());
      await().untilAsserted(() -> assertThat(kiosk.received).contains(TOPICS.board() + " board"));
    }
  }

  @Test
  void theAnonymousTheUnknownAndTheWrongAreRefused() throws Exception {
    String pad =
        register
            .devices()
            .add(new Device("pad-3", DeviceKind.PAD, new CounterId("3")))
            .orElseThrow();
    refused(new TestClient(uri, "hall-1"));
    refused(TestClient.as(uri, "hall-1", kioskToken));
    refused(TestClient.as(uri, "hall-1", "hall-1.wrong"));
    refused(TestClient.as(uri, "hall-2", "hall-2.secret"));
    refused(TestClient.as(uri, "queue-server", "queue-server.secret"));
    refused(TestClient.as(uri, "pad-3", pad));
    TestClient takingAnothersSession = new TestClient(uri, "kiosk-1");
    takingAnothersSession.options.setUserName("hall-1");
    takingAnothersSession.options.setPassword(displayToken.toCharArray());
    refused(takingAnothersSession);
  }

  private static void refused(TestClient client) throws MqttException {
    try (client) {
      assertThatThrownBy(client::connect).isInstanceOf(MqttException.class);
    }
  }

  @Test
  void aDisplayCannotPublishACall() throws Exception {
    try (TestClient display = TestClient.as(uri, "hall-1", displayToken).connect()) {
      display.publish(TOPICS.calls(), "forged", 0, false);
      display.publish(TOPICS.calls(), "forged", 1, false);
      display.publish(TOPICS.board(), "forged", 1, true);
      display.publish(TOPICS.deviceState("hall-1"), "own", 1, true);
      await()
          .untilAsserted(
              () -> assertThat(server.received).contains(TOPICS.deviceState("hall-1") + " own"));
    }
    assertThat(server.received).noneMatch(message -> message.contains("forged"));
  }

  @Test
  void aKioskCannotWriteAnothersState() throws Exception {
    try (TestClient kiosk = TestClient.as(uri, "kiosk-1", kioskToken).connect()) {
      kiosk.publish(TOPICS.deviceState("hall-1"), "forged", 1, true);
      kiosk.publish("anxu/1/other/device/kiosk-1/state", "forged", 1, true);
      kiosk.publish(TOPICS.deviceCommand("kiosk-1"), "forged", 1, true);
      kiosk.publish(TOPICS.deviceState("kiosk-1"), "own", 1, true);
      await()
          .untilAsserted(
              () -> assertThat(server.received).contains(TOPICS.deviceState("kiosk-1") + " own"));
    }
    assertThat(server.received).noneMatch(message -> message.contains("forged"));
  }

  @Test
  void aWillSaysNothingThatItsDeviceMayNotSay() throws Exception {
    TestClient forger = TestClient.as(uri, "hall-1", displayToken);
    forger.options.setWill(TOPICS.calls(), "forged".getBytes(StandardCharsets.UTF_8), 1, false);
    TestClient honest = TestClient.as(uri, "kiosk-1", kioskToken);
    honest.options.setWill(
        TOPICS.deviceState("kiosk-1"), "gone".getBytes(StandardCharsets.UTF_8), 1, true);
    try (forger;
        honest) {
      try {
        forger.connect();
        forger.vanish();
      } catch (MqttException e) {
        assertThat(e.getReasonCode()).isPositive();
      }
      honest.connect();
      honest.vanish();
      await()
          .untilAsserted(
              () -> assertThat(server.received).contains(TOPICS.deviceState("kiosk-1") + " gone"));
    }
    assertThat(server.received).noneMatch(message -> message.contains("forged"));
  }

  @Test
  void nobodyReadsOutsideTheHall() throws Exception {
    try (TestClient display = TestClient.as(uri, "hall-1", displayToken).connect()) {
      assertThat(display.subscribe("#")).isEqualTo(128);
      assertThat(display.subscribe("+/1/main/board")).isEqualTo(128);
      assertThat(display.subscribe("anxu/1/+/board")).isEqualTo(128);
      assertThat(display.subscribe("$SYS/#")).isEqualTo(128);
      assertThat(display.subscribe("anxu/1/mainland/board")).isEqualTo(128);
    }
  }

  @Test
  void aRemovedDeviceIsDroppedWithinSeconds() throws Exception {
    String token = register.add("gone-1", DeviceKind.DISPLAY);
    try (TestClient gone = TestClient.as(uri, "gone-1", token).connect();
        TestClient kiosk = TestClient.as(uri, "kiosk-1", kioskToken).connect()) {
      register.devices().remove("gone-1");
      await()
          .atMost(Duration.ofSeconds(8))
          .untilAsserted(() -> assertThat(gone.isConnected()).isFalse());
      assertThat(kiosk.isConnected()).isTrue();
    }
    refused(TestClient.as(uri, "gone-1", token));
  }

  @Test
  void aTakenPortIsToldByItsKey() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      EmbeddedBroker second = broker(taken.getLocalPort());
      assertThatThrownBy(second::start)
          .isInstanceOfSatisfying(
              AccessUnavailable.class,
              e -> {
                assertThat(e).hasMessageContaining("127.0.0.1:" + taken.getLocalPort());
                assertThat(e.remedy()).contains("anxu.mqtt.port");
              });
    }
  }

  @Test
  void theCredentialsDoNotPrintTheirSecret() {
    assertThat(broker.credentials().toString())
        .contains("queue-server")
        .doesNotContain(broker.credentials().password());
  }
}
