package org.anxu.server.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import org.anxu.protocol.Topics;
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

/** A real mosquitto with the files we write. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MosquittoFilesTest {
  private static final Path PROGRAM = Path.of("/usr/sbin/mosquitto");
  private static final Topics TOPICS = new Topics("main");

  private TestRegister register;
  private Path files;
  private Process mosquitto;
  private TestClient server;
  private String uri;
  private String displayToken;
  private String kioskToken;
  private String padToken;

  @BeforeAll
  void start(@TempDir Path temp) throws Exception {
    assumeThat(PROGRAM).as("Debian's package mosquitto").isExecutable();
    register = TestRegister.open(temp.resolve("data"), InstantSource.system());
    displayToken = register.add("hall-1", DeviceKind.DISPLAY);
    kioskToken = register.add("kiosk-1", DeviceKind.KIOSK);
    padToken =
        register
            .devices()
            .add(new Device("pad-3", DeviceKind.PAD, new CounterId("3")))
            .orElseThrow();
    register.add("gone-1", DeviceKind.KIOSK);
    register.devices().remove("gone-1");
    files = temp.resolve("mosquitto");
    int port = freePort();
    new MosquittoFiles(register.folder(), register.devices(), TOPICS)
        .write(files, "127.0.0.1", port);
    uri = "tcp://127.0.0.1:" + port;
    // Started by root it would otherwise become a user who cannot enter the test's folder.
    Path start = Files.writeString(temp.resolve("start.conf"), "user root\ninclude_dir " + files);
    mosquitto =
        new ProcessBuilder(PROGRAM.toString(), "-c", start.toString())
            .redirectErrorStream(true)
            .redirectOutput(temp.resolve("mosquitto.log").toFile())
            .start();
    await().ignoreExceptions().until(() -> answers(port));
    String token = register.folder().readSecret(MosquittoFiles.SERVER_TOKEN).orElseThrow();
    server = TestClient.as(uri, "queue-server", token).connect();
    server.subscribe(TOPICS.all());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static boolean answers(int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
      return true;
    }
  }

  @AfterAll
  void stop() throws Exception {
    if (server != null) {
      server.close();
    }
    if (mosquitto != null) {
      mosquitto.destroy();
      mosquitto.waitFor();
    }
    if (register != null) {
      register.close();
    }
  }

  @Test
  void theFilesAreNotForEverybody() throws IOException {
    for (String name : new String[] {"passwd", "acl", "anxu.conf"}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.resolve(name))))
          .isIn("rw-------", "rw-r-----");
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(
                    register.folder().path().resolve(MosquittoFiles.SERVER_TOKEN))))
        .isEqualTo("rw-------");
    assertThat(Files.readString(files.resolve("passwd")))
        .contains("hall-1:$7$101$", "kiosk-1:$7$101$", "queue-server:$7$101$")
        .doesNotContain("pad-3", "gone-1", displayToken);
  }

  @Test
  void devicesGetInWithTheirTokensAndReadTheHall() throws Exception {
    try (TestClient display = TestClient.as(uri, "hall-1", displayToken).connect();
        TestClient kiosk = TestClient.as(uri, "kiosk-1", kioskToken).connect()) {
      display.subscribe(TOPICS.all());
      kiosk.subscribe(TOPICS.all());
      server.publish(TOPICS.board(), "board", 1, true);
      await()
          .untilAsserted(() -> {
            assertThat(display.received).contains(TOPICS.board() + " board");
            assertThat(kiosk.received).contains(TOPICS.board() + " board");
          });
    }
  }

  @Test
  void nobodyElseGetsIn() throws Exception {
    refused(new TestClient(uri, "hall-1"));
    refused(TestClient.as(uri, "hall-1", kioskToken));
    refused(TestClient.as(uri, "hall-1", "hall-1.wrong"));
    refused(TestClient.as(uri, "pad-3", padToken));
    refused(TestClient.as(uri, "queue-server", "queue-server.wrong"));
  }

  private static void refused(TestClient client) throws MqttException {
    try (client) {
      assertThatThrownBy(client::connect).isInstanceOf(MqttException.class);
    }
  }

  @Test
  void aDeviceWritesNothingButItsOwnStateNotEvenByItsWill() throws Exception {
    try (TestClient forger = TestClient.as(uri, "hall-1", displayToken)) {
      forger.options.setWill(TOPICS.calls(), "forged".getBytes(StandardCharsets.UTF_8), 1, false);
      forger.connect();
      forger.vanish();
    }
    // This mosquitto looks at a will when it is due: an allowed one shows that the time has come.
    try (TestClient honest = TestClient.as(uri, "hall-1", displayToken)) {
      honest.options.setWill(
          TOPICS.deviceState("hall-1"), "gone".getBytes(StandardCharsets.UTF_8), 1, false);
      honest.connect();
      honest.vanish();
      await()
          .untilAsserted(
              () -> assertThat(server.received).contains(TOPICS.deviceState("hall-1") + " gone"));
    }
    try (TestClient kiosk = TestClient.as(uri, "kiosk-1", kioskToken).connect()) {
      kiosk.publish(TOPICS.calls(), "forged", 1, false);
      kiosk.publish(TOPICS.board(), "forged", 1, true);
      kiosk.publish(TOPICS.deviceState("hall-1"), "forged", 1, true);
      kiosk.publish(TOPICS.deviceState("kiosk-1"), "own", 1, true);
      await()
          .untilAsserted(
              () -> assertThat(server.received).contains(TOPICS.deviceState("kiosk-1") + " own"));
    }
    assertThat(server.received).noneMatch(message -> message.contains("forged"));
  }

  @Test
  void theServersTokenStaysWhenTheFilesAreWrittenAgain(@TempDir Path elsewhere) {
    String before = register.folder().readSecret(MosquittoFiles.SERVER_TOKEN).orElseThrow();

    new MosquittoFiles(register.folder(), register.devices(), TOPICS)
        .write(elsewhere, "127.0.0.1", 1883);

    assertThat(register.folder().readSecret(MosquittoFiles.SERVER_TOKEN)).hasValue(before);
  }
}
