package org.anxu.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program itself, started wrongly: one line that names key, value and what is allowed. */
class WrongStartTest {
  private static final String STARTS =
      """
      --screen=wall                             | --screen     | wall         | hall or counter
      --screen=counter --counter=a_b            | --counter    | a_b          | 1 to 16 letters
      --screen=hall --hall=a/b                  | --hall       | a/b          | 1 to 32 letters
      --screen=hall --name=a/b                  | --name       | a/b          | 1 to 64 letters
      --screen=hall --token-file=/no/such       | --token-file | /no/such     | can be read
      --screen=hall --mqtt=localhost            | --mqtt       | localhost    | tcp://HOST:PORT
      --screen=hall --mqtt=tcp://hall:99999     | --mqtt       | 99999        | tcp://HOST:PORT
      --screen=hall --port=70000                | --port       | 70000        | 0 to 65535
      --screen=hall --bind=no.such.host.invalid | --bind       | no.such.host | address of this machine
      --screen=hall --chime=maybe               | --chime      | maybe        | on or off
      --screen=hall --config=/no/such/file      | settings file| /no/such/file| cannot be read
      --screen=hall --prot=1                    | prot         | prot         | the options are
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = STARTS)
  void a_wrong_setting_ends_the_start_in_one_line(
      String line, String key, String value, String allowed) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CounterDisplay.class.getName()));
    command.addAll(List.of(line.split(" +")));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(said.strip().lines()).singleElement().asString().contains(key, value, allowed);
  }

  @Test
  void every_option_of_the_help_is_tried() {
    List<String> options =
        Arrays.stream(DisplaySettings.HELP.split("\n"))
            .map(String::strip)
            .filter(each -> each.startsWith("--") && each.contains("="))
            .map(each -> each.substring(0, each.indexOf('=')))
            .toList();
    assertThat(options).hasSizeGreaterThan(8).allMatch(STARTS::contains);
  }
}
