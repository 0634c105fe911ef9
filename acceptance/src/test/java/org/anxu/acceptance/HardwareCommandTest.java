package org.anxu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.anxu.bench.devices.SimulatedDevices;
import org.anxu.hardware.paper.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The technician's commands, as processes, against simulated devices at real serial lines. */
class HardwareCommandTest {
  @TempDir Path folder;
  private SimulatedDevices devices;

  private record Ended(int code, String text) {}

  @BeforeEach
  void plug() throws IOException {
    devices = new SimulatedDevices(folder, InstantSource.system());
    devices.start();
  }

  @AfterEach
  void pull() throws IOException {
    devices.close();
  }

  private static Process start(String... arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of(HallProgram.java(), "-Duser.language=en", "-jar"));
    line.add(HallProgram.jar("hardware").toString());
    line.addAll(List.of(arguments));
    return new ProcessBuilder(line).redirectErrorStream(true).start();
  }

  private static Ended end(Process process) throws IOException, InterruptedException {
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), text);
  }

  private static Ended run(String... arguments) throws IOException, InterruptedException {
    return end(start(arguments));
  }

  private String printer() {
    return devices.printerPath().toString();
  }

  @Test
  void a_test_slip_comes_out_and_is_confirmed() throws Exception {
    Ended ended = run("print", "--port", printer(), "--times", "2");

    assertThat(ended.text()).contains("Slip 1: the printer confirmed it", "Slip 2:");
    assertThat(ended.code()).isZero();
    assertThat(devices.printer().slips()).hasSize(2);
  }

  @Test
  void an_open_cover_is_told_with_what_to_do_and_nothing_is_sent() throws Exception {
    devices.printer().set(Fault.COVER_OPEN, true);
    Ended ended = run("print", "--port", printer());

    assertThat(ended.text()).contains("cover-open", "close it", "nothing was sent");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(devices.printer().slips()).isEmpty();
  }

  @Test
  void a_scan_is_shown_without_the_account() throws Exception {
    Process process =
        start("scan", "--port", devices.scannerPath().toString(), "--codes", "1", "--for", "30");
    String seen = "";
    while (!seen.contains("ready")) {
      seen += (char) process.getInputStream().read();
    }
    devices.scanner().scan("https://bill.example/q?a=3300112233445566");
    Ended ended = end(process);

    assertThat(ended.text()).contains("characters read").doesNotContain("33001122334");
    assertThat(ended.code()).isZero();
  }

  @Test
  void watching_tells_of_a_pulled_plug() throws Exception {
    Process process = start("watch", "--printer", printer(), "--for", "8");
    String seen = "";
    while (!seen.contains("ready")) {
      seen += (char) process.getInputStream().read();
    }
    devices.plugPrinter(false);
    Ended ended = end(process);

    assertThat(ended.text()).contains("check the plug");
    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void a_machine_without_devices_can_be_listed_and_examined() throws Exception {
    assertThat(run("list").code()).isZero();
    assertThat(run("list", "--configuration").text()).contains("anxu:", "kiosk:", "printer:");
    assertThat(run("doctor").text()).contains("The serial library can be used");
    assertThat(run("contact", "--read", "17", "--for", "1").code()).isEqualTo(1);
  }

  @Test
  void a_wrong_option_is_told_with_the_usage() throws Exception {
    Ended ended = run("print");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.text()).contains("--port", "Usage:");
  }
}
