package org.anxu.display.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import org.anxu.display.speech.Sound.WrongSound;
import org.junit.jupiter.api.Test;

/** WAV files as they come from programs and recorders. */
class SoundTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void a_sound_of_any_rate_keeps_its_length_and_pitch() throws WrongSound {
    for (int rate : new int[] {8_000, 16_000, 22_050, 44_100, 48_000}) {
      Sound sound = Sound.wav(Samples.tone(rate, 440, SECOND));
      assertThat(sound.length()).isBetween(Duration.ofMillis(998), SECOND);
      double fit = new Correlation(sound).of(Samples.sound(440, Duration.ofMillis(900)), 0)[0];
      assertThat(fit).as("at " + rate + " Hz").isGreaterThan(0.97);
    }
  }

  @Test
  void a_length_that_was_not_known_beforehand_means_to_the_end() throws WrongSound {
    byte[] file = Samples.tone(Sound.RATE, 440, SECOND);
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(40, 0x7fff_f000);
    assertThat(Sound.wav(file).length()).isEqualTo(SECOND);
  }

  @Test
  void what_cannot_be_played_is_refused_with_what_it_is() {
    assertThatThrownBy(() -> Sound.wav(Samples.wav(44_100, 2, new byte[400])))
        .isInstanceOf(WrongSound.class)
        .hasMessageContaining("2 channels");
    byte[] tone = Samples.tone(Sound.RATE, 440, SECOND);
    for (int length : new int[] {0, 3, 11, 20, 40}) {
      assertThatThrownBy(() -> Sound.wav(Arrays.copyOf(tone, length)))
          .as("cut at " + length)
          .isInstanceOf(WrongSound.class);
    }
  }

  @Test
  void silence_around_a_sound_is_cut_and_a_volume_softens_it() {
    Sound tone = Samples.sound(440, SECOND);
    Sound wide = Sound.silence(SECOND).then(tone).then(Sound.silence(SECOND));
    assertThat(wide.length()).isEqualTo(Duration.ofSeconds(3));
    assertThat(wide.trimmed().length()).isBetween(SECOND, Duration.ofMillis(1_050));
    assertThat(tone.at(0).trimmed().samples()).isZero();
    assertThat(tone.at(50).samples()).isEqualTo(tone.samples());
  }
}
