package org.anxu.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The committed chime is what its generator makes. */
class ChimeTest {
  @Test
  void the_chime_is_what_its_generator_makes() throws IOException {
    assertThat(LookFiles.bytes("chime.wav")).isEqualTo(Chime.wav());
  }
}
