package org.anxu.server.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenHashTest {
  @Test
  void twoHashesOfOneTokenDifferAndBothMatch() {
    String one = TokenHash.of("kiosk-1.secret");
    String two = TokenHash.of("kiosk-1.secret");

    assertThat(one).startsWith("$7$101$").isNotEqualTo(two);
    assertThat(TokenHash.matches("kiosk-1.secret", one)).isTrue();
    assertThat(TokenHash.matches("kiosk-1.secret", two)).isTrue();
    assertThat(TokenHash.matches("kiosk-1.Secret", one)).isFalse();
  }

  @Test
  void aHashMadeByMosquittoMatches(@TempDir Path temp) throws Exception {
    Path program = Path.of("/usr/bin/mosquitto_passwd");
    assumeThat(program).as("Debian's package mosquitto").isExecutable();
    Path file = temp.resolve("passwd");
    Process process =
        new ProcessBuilder(program.toString(), "-b", "-c", file.toString(), "kiosk-1", "kiosk-1.s")
            .redirectErrorStream(true)
            .start();
    assertThat(process.waitFor()).isZero();

    String hash = Files.readString(file).strip().substring("kiosk-1:".length());

    assertThat(TokenHash.matches("kiosk-1.s", hash)).isTrue();
    assertThat(TokenHash.matches("kiosk-1.t", hash)).isFalse();
  }
}
