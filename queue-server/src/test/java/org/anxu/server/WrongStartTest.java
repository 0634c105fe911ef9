package org.anxu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
      anxu.data               | /dev/null        | the path of a folder
      anxu.hall               | a/b              | 1 to 32 letters
      anxu.public-url         | hall.example     | the http(s) address
      anxu.open-at-start      | maybe            | true or false
      anxu.journal.durability | mostly           | FULL
      anxu.mqtt.embedded      | sometimes        | true or false
      anxu.mqtt.host          | no.such.invalid  | an address of this machine
      anxu.mqtt.port          | 65536            | 0 to 65535
      anxu.mqtt.url           | localhost:1883   | tcp://127.0.0.1:1883
      anxu.kiosks.tickets-per-minute | 1001      | 0 to 1000
      anxu.floor.long-wait    | 30s              | a time of 1m to 24h
      anxu.floor.no-call      | soon             | a time of 1m to 24h
      anxu.floor.long-service | 25h              | a time of 1m to 24h
      anxu.floor.console-left | -1m              | a time of 1m to 24h
      anxu.rating.at-counter  | 1s               | a time of 5s to 5m
      anxu.training           | maybe            | true or false
      anxu.billing.url        | bills            | the http(s) address of the billing system
      anxu.billing.file       | /tmp             | the path of a CSV file
      anxu.billing.key-file   | /tmp             | the path of a file
      anxu.billing.key-header | X Key            | a header and what stands before the key
      anxu.billing.time-limit | 1h               | a time of 100ms to 30s
      anxu.billing.at-once    | 0                | 1 to 64
      anxu.billing.bills      | bills            | a JSON pointer
      anxu.billing.amount     | amount           | a JSON pointer
      anxu.billing.unit       | dollar           | yuan or fen
      anxu.billing.status     | status           | a JSON pointer
      anxu.billing.paid-words | ''            | words with commas
      anxu.billing.overdue-words | ''         | words with commas
      anxu.billing.period     | period           | a JSON pointer
      anxu.billing.pay-url    | pay              | an http(s) address
      server.address          | 192.0.2.7        | an address of this machine
      server.port             | eighty           | 0 to 65535
      anxu.mqtt.prot          | 1883             | there are anxu.data, anxu.hall
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = STARTS)
  void a_wrong_setting_ends_the_start(
      String key, String value, String allowed, CapturedOutput output) {
    String said = start("--" + key + "=" + value, output);
    assertThat(said).contains(key + (key.endsWith("prot") ? "" : " must be "), allowed);
    if (!key.endsWith("prot")) {
      assertThat(said).contains("not \"" + value + "\"");
    }
  }

  @Test
  void a_wrong_catalogue_ends_the_start(CapturedOutput output) throws Exception {
    Files.writeString(folder.resolve("catalogue.yaml"), "hall: { zh: 厅, en: Hall }\nrules: 7\n");
    assertThat(start("--anxu.data=" + folder, output)).contains("catalogue.yaml", "line: 2");
  }

  @Test
  void every_setting_is_tried() {
    Set<String> tried = new TreeSet<>();
    STARTS.lines().forEach(line -> tried.add(line.substring(0, line.indexOf('|')).strip()));
    assertThat(tried)
        .containsAll(SettingsCheck.RULES.stream().map(SettingsCheck.Rule::key).toList());
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
                QueueServer.class.getName()));
    command.addAll(arguments("--anxu.mqtt.port=65536"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(1);
    assertThat(said).contains("APPLICATION FAILED TO START").doesNotContain("\tat ");
    assertThat(said).contains("anxu.mqtt.port must be a number from 0 to 65535");
  }

  /** What a start in this process says. */
  private String start(String argument, CapturedOutput output) {
    List<String> arguments = arguments(argument);
    assertThatThrownBy(() -> QueueServer.main(arguments.toArray(String[]::new)));
    String said = output.getAll();
    assertThat(said).contains("APPLICATION FAILED TO START").doesNotContain("\tat ");
    return said;
  }

  private List<String> arguments(String argument) {
    List<String> arguments =
        new ArrayList<>(
            List.of("--server.port=0", "--anxu.mqtt.port=0", "--anxu.data=" + folder.resolve("d")));
    arguments.removeIf(each -> argument.startsWith(each.replaceAll("=.*", "=")));
    arguments.add(argument);
    return arguments;
  }
}
