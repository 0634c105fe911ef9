package org.anxu.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.anxu.server.QueueServer;
import org.anxu.server.fleet.TestRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandsTest {
  @TempDir Path temp;

  private record Ended(int code, String out, String err) {}

  private Ended run(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Commands.line(InstantSource.system());
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return new Ended(line.execute(words), out.toString(), err.toString());
  }

  private Ended withData(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--data", temp.resolve("data").toString()));
    return run(all.toArray(String[]::new));
  }

  /** The program itself, as an operator starts it. */
  private Ended program(String... words) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                QueueServer.class.getName()));
    command.addAll(List.of(words));
    Path out = temp.resolve("out");
    Path err = temp.resolve("err");
    Process process =
        new ProcessBuilder(command)
            .directory(temp.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  @Test
  void theProgramPrintsTheTokenAndNothingElse() throws Exception {
    Ended ended = program("device", "add", "kiosk-1", "--kind", "kiosk");

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).matches("kiosk-1\\.[A-Za-z0-9_-]{43}\\R");
    assertThat(ended.err()).contains("shown once").doesNotContain(ended.out().strip());
    try (TestRegister register = TestRegister.open(temp.resolve("data"), InstantSource.system())) {
      assertThat(register.devices().authenticate(ended.out().strip())).isPresent();
    }
  }

  @Test
  void anUnknownWordIsNoReasonToStartTheServer() throws Exception {
    Ended ended = program("devices");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("devices");
  }

  @Test
  void aNameInUseEndsWithThreeAndSaysWhatToDo() {
    withData("device", "add", "kiosk-1", "--kind", "kiosk");

    Ended ended = withData("device", "add", "kiosk-1", "--kind", "kiosk");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("device renew kiosk-1");
  }

  @Test
  void whatCannotBeADeviceEndsWithTwo() {
    assertThat(withData("device", "add", "Kiosk 1", "--kind", "kiosk").code()).isEqualTo(2);
    assertThat(withData("device", "add", "pad-1", "--kind", "pad").code()).isEqualTo(2);
    assertThat(withData("device", "add", "k-1", "--kind", "kiosk", "--counter", "1").code())
        .isEqualTo(2);
    assertThat(withData("device", "add", "k-1", "--kind", "printer").code()).isEqualTo(2);
    assertThat(withData("device", "add", "k-1").code()).isEqualTo(2);
    assertThat(withData("device").code()).isEqualTo(2);
    assertThat(withData("device", "add", "queue-server", "--kind", "kiosk").code()).isEqualTo(3);
  }

  @Test
  void aMarkBelongsToOneKiosk() {
    assertThat(withData("device", "add", "k-1", "--kind", "kiosk", "--mark", "K1").code()).isZero();
    Ended taken = withData("device", "add", "k-2", "--kind", "kiosk", "--mark", "K1");
    assertThat(taken.code()).isEqualTo(3);
    assertThat(taken.err()).contains("K1 belongs to k-1");
    assertThat(withData("device", "add", "k-2", "--kind", "kiosk").code()).isZero();
    assertThat(withData("device", "mark", "k-2", "K1").code()).isEqualTo(3);
    assertThat(withData("device", "mark", "k-2", "k2").code()).isEqualTo(2);
    assertThat(withData("device", "mark", "k-2", "K2").code()).isZero();
    assertThat(withData("device", "mark", "k-2", "K3").code()).isEqualTo(3);
    assertThat(withData("device", "list").out()).contains("\tK1", "\tK2");
    assertThat(withData("device", "add", "d-1", "--kind", "display", "--mark", "K4").code())
        .isEqualTo(2);
  }

  @Test
  void devicesAreRenewedRemovedAndListed() {
    String old = withData("device", "add", "pad-3", "--kind", "pad", "--counter", "3").out();
    String fresh = withData("device", "renew", "pad-3").out();
    assertThat(fresh).startsWith("pad-3.").isNotEqualTo(old);
    assertThat(withData("device", "list").out()).startsWith("pad-3\tpad\t3\t");

    assertThat(withData("device", "remove", "pad-3").code()).isZero();
    assertThat(withData("device", "remove", "pad-3").code()).isEqualTo(3);
    assertThat(withData("device", "renew", "pad-3").code()).isEqualTo(3);
  }

  @Test
  void staffAreAddedByNumberAndTheLastDirectorStays() {
    Ended director = withData("staff", "add", "9001", "--role", "director");
    assertThat(director.code()).isZero();
    assertThat(director.out()).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}\\R");
    assertThat(withData("staff", "add", "9001", "--role", "guide").code()).isEqualTo(3);
    assertThat(withData("staff", "add", "wangfang", "--role", "guide").code()).isEqualTo(2);
    assertThat(withData("staff", "add", "1001", "--role", "boss").code()).isEqualTo(2);
    assertThat(withData("staff", "list").out()).startsWith("9001\tdirector\t");
    assertThat(withData("staff", "remove", "9001").code()).isEqualTo(3);
    assertThat(withData("staff", "renew", "9001").out()).isNotEqualTo(director.out());
    assertThat(withData("staff", "renew", "404").code()).isEqualTo(3);
  }

  @Test
  void mosquittosFilesAreWrittenFromTheRegister() throws IOException {
    withData("device", "add", "hall-1", "--kind", "display");
    Path files = temp.resolve("mosquitto");

    Ended ended =
        withData("broker", "mosquitto-files", files.toString(), "--port", "1999", "--hall", "east");

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).isEmpty();
    assertThat(Files.readString(files.resolve("anxu.conf")))
        .contains("listener 1999 127.0.0.1", "allow_anonymous false", "set_tcp_nodelay true");
    assertThat(Files.readString(files.resolve("acl")))
        .contains("topic write anxu/1/east/device/hall-1/state");
    assertThat(withData("broker", "mosquitto-files", files.toString(), "--hall", "a/b").code())
        .isEqualTo(2);
  }

  @Test
  void aFolderThatCannotBeUsedEndsWithOneAndWords() throws IOException {
    Path file = Files.createFile(temp.resolve("file"));

    Ended ended = run("device", "list", "--data", file.toString());

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains(file.toString(), "--data").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "device",
        "device add",
        "device renew",
        "device remove",
        "device list",
        "staff",
        "staff add",
        "staff renew",
        "staff remove",
        "staff list",
        "broker",
        "broker mosquitto-files"
      })
  void everyCommandExplainsItselfAndItsExitCodes(String command) {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.removeIf(String::isEmpty);
    words.add("--help");

    Ended ended = run(words.toArray(String[]::new));

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("Usage: queue-server " + command, "Exit codes:", "refused");
  }

  @Test
  void onlyWordsAreCommandsAndOptionsAreTheServers() {
    assertThat(Commands.areMeantBy()).isFalse();
    assertThat(Commands.areMeantBy("--server.port=8090")).isFalse();
    assertThat(Commands.areMeantBy("device", "list")).isTrue();
    assertThat(Commands.areMeantBy("--help")).isTrue();
  }
}
