package org.anxu.hardware.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.anxu.hardware.Noise;
import org.junit.jupiter.api.Test;

/** A contact board that sends anything at all. */
class ContactNoiseTest {
  @Test
  void whatever_comes_nothing_breaks_nothing_grows_and_the_next_level_is_understood() {
    PinLines lines = new PinLines();
    byte[] level = "I 17 1\n".getBytes(StandardCharsets.US_ASCII);
    Noise.run(
        level,
        lines::feed,
        () -> {
          lines.feed(new byte[] {'\n'});
          assertThat(lines.feed(level)).isEqualTo(List.of(new PinLines.Level(17, true)));
        });
  }
}
