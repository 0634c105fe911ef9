package org.anxu.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The program itself, started wrongly: one sentence with key, value and what is allowed. */
@ExtendWith(OutputCaptureExtension.class)
class WrongStartTest {
  private static final String STARTS =
      """
      anxu.kiosk.server                 | ftp://hall      | http://127.0.0.1:8080
      anxu.kiosk.server                 | a b             | http://127.0.0.1:8080
      anxu.kiosk.token-file             | /no/such/file   | that can be read
      anxu.kiosk.mqtt                   | tcp://hall      | tcp://127.0.0.1:1883
      anxu.kiosk.hall                   | a/b             | 1 to 32 letters
      anxu.kiosk.data                   | /no/such/folder | a folder that can be written
      anxu.kiosk.printer.path           | /tmp            | a serial device
      anxu.kiosk.printer.baud           | 9601            | one of [1200
      anxu.kiosk.printer.baud           | fast            | one of [1200
      anxu.kiosk.printer.profile        | clone-81        | one of [clone-58, clone-80
      anxu.kiosk.printer.roll-metres    | 501             | 1 to 500
      anxu.kiosk.printer.roll-file      | /tmp            | or nothing
      anxu.kiosk.printer.time-limit     | soon            | 1s to 60s
      anxu.kiosk.slip.layout            | /no/such/file   | a layout in Chinese
      anxu.kiosk.slip.layout-en         | /no/such/file   | a layout in English
      anxu.kiosk.scanner.path           | scanner         | a serial device
      anxu.kiosk.scanner.baud           | 1               | one of [1200
      anxu.kiosk.scanner.kind           | gm66            | gm65, gm67, honeywell
      anxu.kiosk.scanner.trigger        | sometimes       | one of none, touch, always
      anxu.kiosk.scanner.trigger        | touch           | one of none, touch, always
      anxu.kiosk.scanner.code-end       | tab             | line-end, silence
      anxu.kiosk.contacts.board         | board           | contact board's serial device
      anxu.kiosk.contacts.baud          | 7               | 9600 or 115200
      anxu.kiosk.contacts.help          | 100             | 0 to 99
      anxu.kiosk.contacts.paper         | GPIO17          | 0 to 99
      anxu.kiosk.contacts.presence      | -2              | or -1 for none
      anxu.kiosk.contacts.serving-lamp  | 100             | 0 to 99
      anxu.kiosk.contacts.paused-lamp   | 100             | 0 to 99
      anxu.kiosk.contacts.attention-lamp | 100            | 0 to 99
      anxu.kiosk.contacts.buzzer        | 100             | 0 to 99
      anxu.kiosk.contacts.outputs-on    | upside-down     | one of high, low
      anxu.kiosk.screen.pixels          | 640x480         | at least 800x480
      anxu.kiosk.screen.pixels          | large           | WIDTHxHEIGHT
      anxu.kiosk.screen.diagonal-inches | 5.5             | at least 90 mm
      anxu.kiosk.screen.diagonal-inches | 21,5            | 5 to 86
      anxu.kiosk.voice                  | loud            | off, espeak-ng
      anxu.kiosk.maintenance.pin-file   | /tmp            | a file with 4 to 12 digits
      anxu.kiosk.maintenance.folder     | /etc/hostname   | a folder that may be written
      anxu.kiosk.idle-reset             | 5s              | 10s to 600s
      server.port                       | 70000           | 0 to 65535
      server.address                    | 192.0.2.7       | an address of this machine
      anxu.kiosk.printer.bauds          | 9600            | there are anxu.kiosk.server
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = STARTS)
  void a_wrong_setting_ends_the_start(
      String key, String value, String allowed, CapturedOutput output) throws Exception {
    String said = start(key, value, output);
    assertThat(said).contains(key, allowed);
    if (!key.endsWith("bauds")) {
      String seen = value.equals("5s") ? "PT5S" : value;
      assertThat(said).contains(key + " must be ", "not \"" + seen + "\"");
    }
  }

  @Test
  void every_setting_is_tried() {
    Set<String> tried = new TreeSet<>();
    STARTS.lines().forEach(line -> tried.add(line.substring(0, line.indexOf('|')).strip()));
    List<String> keys = new ArrayList<>(PageAddressCheck.ALLOWED.keySet());
    KioskSettings.ALLOWED.keySet().forEach(key -> keys.add(KioskSettings.PREFIX + "." + key));
    assertThat(tried).containsAll(keys);
  }

  @Test
  void the_program_ends_with_1_and_the_same_sentence() throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KioskApp.class.getName()));
    command.addAll(arguments("anxu.kiosk.printer.baud", "9601"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(1);
    assertThat(said).contains("APPLICATION FAILED TO START").doesNotContain("\tat ");
    assertThat(said).contains("anxu.kiosk.printer.baud must be one of [1200");
  }

  /** What a start in this process says. */
  private String start(String key, String value, CapturedOutput output) throws Exception {
    List<String> arguments = arguments(key, value);
    assertThatThrownBy(() -> KioskApp.main(arguments.toArray(String[]::new)));
    String said = output.getAll();
    assertThat(said).contains("APPLICATION FAILED TO START").doesNotContain("\tat ");
    return said;
  }

  private List<String> arguments(String key, String value) throws IOException {
    Path token = Files.writeString(folder.resolve("token"), "kiosk-1.secret");
    List<String> arguments =
        new ArrayList<>(List.of("--server.port=0", "--anxu.kiosk.token-file=" + token));
    arguments.removeIf(each -> each.startsWith("--" + key + "="));
    arguments.add("--" + key + "=" + value);
    return arguments;
  }
}
