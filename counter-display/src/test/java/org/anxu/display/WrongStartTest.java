package org.anxu.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
      --screen=hall --page=maybe                | --page       | maybe        | on or off
      --screen=hall --page=off                  | --page       | off          | --sign-kind
      --screen=hall --sign-kind=led             | --sign-kind  | led          | dm-d, cd5220, max7219, modbus
      --screen=hall --sign-path=/dev/ttyUSB0    | --sign-path  | --sign-kind  | none, dm-d
      --screen=counter --counter=1 --sign-kind=dm-d --sign-path=pole | --sign-path | pole | serial device
      --screen=counter --counter=1 --sign-kind=max7219 --sign-path=/dev/ttyUSB0 | --sign-path | /dev/ttyUSB0 | /dev/spidev0.0
      --screen=hall --sign-baud=1               | --sign-baud  | 1            | 1200 to 921600
      --screen=hall --sign-brightness=5         | --sign-brightness | 5       | 1 to 4
      --screen=hall --sign-modules=3            | --sign-modules | 3          | 4 to 8
      --screen=hall --sign-unit=0               | --sign-unit  | 0            | 1 to 247
      --screen=hall --sign-register=x           | --sign-register | x         | 0 to 65535
      --screen=hall --sign-registers=33         | --sign-registers | 33       | 1 to 32
      --screen=hall --sign-encoding=utf8        | --sign-encoding | utf8      | ascii, bcd or segments
      --screen=hall --sign-brightness-register=-2 | --sign-brightness-register | -2 | -1 to 65535
      --screen=hall --pad-kind=mouse            | --pad-kind   | mouse        | keyboard or contacts
      --screen=hall --pad-path=/dev/ttyUSB0     | --pad-path   | --pad-kind   | keyboard
      --screen=hall --pad-baud=x                | --pad-baud   | x            | 1200 to 921600
      --screen=hall --pad-keys=K1=jump          | --pad-keys   | K1=jump      | next, recall
      --screen=counter --counter=1 --pad-kind=contacts --pad-keys=K1=next | --pad-keys | K1=next | 0 to 99
      --screen=hall --pad-token-file=/no/such   | --pad-token-file | /no/such | can be read
      --screen=counter --counter=1 --pad-kind=lines --pad-path=/dev/ttyUSB0 | --pad-token-file | --pad-kind | device add
      --screen=counter --counter=1 --rating=ask | --rating     | ask          | on or off
      --screen=hall --rating=on                 | --rating     | --screen     | --screen=counter
      --screen=counter --counter=1 --rating=on  | --rating     | --token-file | bound to this counter
      --screen=hall --server=tcp://hall         | --server     | tcp://hall   | http://127.0.0.1:8080
      --screen=hall --voice=loud                | --voice      | loud         | off, espeak-ng or clips
      --screen=counter --counter=1 --voice=espeak-ng | --voice | --screen=hall | all counters
      --screen=hall --voice=clips               | --voice      | clips        | --voice-pack=FOLDER
      --screen=hall --voice-languages=zh-CN,fr  | --voice-languages | zh-CN,fr | zh-CN, yue, en
      --screen=hall --voice-max-age=5s          | --voice-max-age | 5s        | 10s to 600s
      --screen=hall --voice-volume=07:00-06:00=5 | --voice-volume | 07:00-06:00=5 | 0 to 100
      --screen=hall --voice-category=maybe      | --voice-category | maybe    | on or off
      --screen=hall --voice-speed=500           | --voice-speed | 500         | 80 to 300
      --screen=hall --voice-pack=/no/such       | --voice-pack | /no/such     | folder of a voice pack
      --screen=hall --voice-player=             | --voice-player | ''         | a command, or none
      --screen=hall --voice-record=/no/such     | --voice-record | /no/such   | can be written
      --screen=hall --config=/no/such/file      | settings file| /no/such/file| cannot be read
      --screen=hall --prot=1                    | prot         | prot         | the options are
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = STARTS)
  void a_wrong_setting_ends_the_start_in_one_line(
      String line, String key, String value, String allowed) throws Exception {
    Process process = start(line);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(said.strip().lines()).singleElement().asString().contains(key, value, allowed);
  }

  @Test
  void a_voice_without_a_page_goes_on() throws Exception {
    Process process =
        start(
            "--screen=hall --page=off --voice=espeak-ng --voice-player=none --mqtt=tcp://127.0.0.1:1");
    try {
      assertThat(process.inputReader().readLine()).contains("has no page");
      assertThat(process.waitFor(2, TimeUnit.SECONDS)).as("ended").isFalse();
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process start(String line) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CounterDisplay.class.getName()));
    command.addAll(List.of(line.split(" +")));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
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
