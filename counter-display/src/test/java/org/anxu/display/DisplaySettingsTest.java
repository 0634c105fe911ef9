package org.anxu.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import org.anxu.display.DisplaySettings.WrongSetting;
import org.anxu.display.board.Screen.CounterScreen;
import org.anxu.display.board.Screen.HallScreen;
import org.anxu.hardware.pad.PadKey;
import org.anxu.protocol.voice.Tongue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a display can be told, and how it answers what it cannot understand. */
class DisplaySettingsTest {
  @TempDir Path folder;

  @Test
  void the_halls_screen_needs_nothing_but_its_kind() throws WrongSetting {
    var settings = DisplaySettings.of(List.of("--screen=hall"));
    assertThat(settings.screen()).isEqualTo(new HallScreen());
    assertThat(settings.port()).isEqualTo(8082);
    assertThat(settings.bind()).isEqualTo("127.0.0.1");
    assertThat(settings.mqtt()).hasToString("tcp://127.0.0.1:1883");
    assertThat(settings.name()).isEqualTo("hall-screen");
    assertThat(settings.topics().hall()).isEqualTo("main");
    assertThat(settings.chime()).isTrue();
  }

  @Test
  void a_counters_screen_is_named_after_its_counter() throws WrongSetting {
    var settings = DisplaySettings.of(List.of("--screen=counter", "--counter=3"));
    assertThat(settings.screen()).isEqualTo(new CounterScreen("3"));
    assertThat(settings.name()).isEqualTo("counter-3");
    assertThat(settings.port()).isEqualTo(8083);
    assertThat(settings.chime()).isFalse();
  }

  @Test
  void a_file_is_read_and_the_command_line_wins() throws Exception {
    Path token = Files.writeString(folder.resolve("token"), "counter-2.secret");
    Path file = file("screen=counter\ncounter=2\nport=9000\ntoken-file=" + token + "\n");
    var settings = DisplaySettings.of(List.of("--config=" + file, "--port=9001"));
    assertThat(settings.screen()).isEqualTo(new CounterScreen("2"));
    assertThat(settings.port()).isEqualTo(9001);
    assertThat(settings.tokenFile()).isEqualTo(token);
  }

  @Test
  void a_sign_and_a_pad_are_told_with_their_usual_values_and_a_sign_needs_no_page()
      throws Exception {
    Path token = Files.writeString(folder.resolve("token"), "pad-2.secret");
    var settings =
        DisplaySettings.of(
            List.of(
                "--screen=counter",
                "--counter=2",
                "--page=off",
                "--sign-kind=modbus",
                "--sign-path=/dev/ttyUSB0",
                "--sign-registers=3",
                "--pad-kind=keyboard",
                "--pad-path=/dev/input/by-id/usb-pad-event-kbd",
                "--pad-token-file=" + token));
    assertThat(settings.page()).isFalse();
    assertThat(settings.sign().kind()).isEqualTo(SignSettings.Kind.MODBUS);
    assertThat(settings.sign().baud()).isEqualTo(9600);
    assertThat(settings.sign().map().registers()).isEqualTo(3);
    assertThat(settings.pad().server()).hasToString("http://127.0.0.1:8080");
    assertThat(settings.pad().keys().meaning("79")).contains(PadKey.NEXT);
    assertThat(DisplaySettings.of(List.of("--screen=hall")).sign()).isNull();
    assertThatThrownBy(() ->
            DisplaySettings.of(
                List.of("--screen=hall", "--sign-kind=dm-d", "--sign-path=/dev/ttyUSB0")))
        .hasMessageContaining("--screen=counter");
  }

  @Test
  void a_voice_is_told_with_its_usual_values_and_needs_no_page() throws WrongSetting {
    var settings = DisplaySettings.of(List.of("--screen=hall", "--voice=espeak-ng", "--page=off"));
    assertThat(settings.voice().rules().tongues()).containsExactly(Tongue.MANDARIN, Tongue.ENGLISH);
    assertThat(settings.voice().rules().maxAge()).hasSeconds(60);
    assertThat(settings.voice().rules().volume().at(LocalTime.NOON)).isEqualTo(100);
    assertThat(settings.voice().means().player()).startsWith("aplay").contains("22050");
    assertThat(settings.voice().means().chime()).isTrue();
    var chosen =
        DisplaySettings.of(
            List.of(
                "--screen=hall",
                "--voice=espeak-ng",
                "--voice-languages=yue, en",
                "--voice-max-age=90s",
                "--voice-volume=80,12:00-14:00=40",
                "--voice-player=none",
                "--chime=off"));
    assertThat(chosen.voice().rules().tongues()).containsExactly(Tongue.CANTONESE, Tongue.ENGLISH);
    assertThat(chosen.voice().rules().volume().at(LocalTime.NOON)).isEqualTo(40);
    assertThat(chosen.voice().means().player()).isEmpty();
    assertThat(chosen.voice().means().chime()).isFalse();
    assertThat(DisplaySettings.of(List.of("--screen=hall")).voice()).isNull();
  }

  @Test
  void a_wrong_line_of_the_file_is_named_with_the_file() throws IOException {
    Path file = file("screen=hall\nprot=9000\n");
    assertThatThrownBy(() -> DisplaySettings.of(List.of("--config=" + file)))
        .isInstanceOf(WrongSetting.class)
        .hasMessageContainingAll(file.toString(), "prot", "port");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --screen=wall                          | hall or counter
          --counter=1                            | hall or counter
          --screen=counter                       | --counter=ID
          --screen=counter --counter=a/b         | letters, digits or hyphens
          --screen=hall --counter=1              | --screen=counter
          --screen=hall --port=99999             | 0 to 65535
          --screen=hall --mqtt=localhost         | tcp://HOST:PORT
          --screen=hall --mqtt=tcp://hall:99999  | tcp://HOST:PORT
          --screen=hall --bind=no.such.host.invalid | an address of this machine
          --screen=hall --token-file=/no/such    | a file that can be read
          --screen=hall --hall=a/b               | letters, digits or hyphens
          --screen=hall --name=a/b               | letters, digits or hyphens
          --screen=hall --chime=maybe            | on or off
          --screen=hall --colour=red             | the options are
          --screen=hall loud                     | --help
          --screen=hall --config=/no/such/file   | cannot be read
          """)
  void a_wrong_value_is_answered_with_what_is_allowed(String line, String allowed) {
    assertThatThrownBy(() -> DisplaySettings.of(List.of(line.split(" +"))))
        .isInstanceOf(WrongSetting.class)
        .hasMessageContaining(allowed);
  }

  @Test
  void a_token_is_read_anew_and_must_be_this_devices() throws IOException {
    Path file = file("counter-1.first\n");
    var token = new TokenFile(file, "counter-1");
    assertThat(token.get()).isEqualTo("counter-1.first".toCharArray());
    Files.writeString(file, "counter-1.second");
    assertThat(token.get()).isEqualTo("counter-1.second".toCharArray());

    Files.writeString(file, "kiosk-1.secret");
    assertThatThrownBy(token::get)
        .hasMessageContaining("kiosk-1")
        .message()
        .doesNotContain("secret");
    Files.writeString(file, "nonsense");
    assertThatThrownBy(token::get).message().doesNotContain("nonsense");
    Files.delete(file);
    assertThatThrownBy(token::get).hasMessageContaining(file.toString());
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("settings"), text);
  }
}
