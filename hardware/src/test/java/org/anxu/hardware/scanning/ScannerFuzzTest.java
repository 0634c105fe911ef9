package org.anxu.hardware.scanning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.anxu.hardware.scanning.ScannerSettings.Ending;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random and mutated bytes into the parser of each dialect. {@code
 * -Danxu.properties.bytes=10000000} is the long form, {@code -Danxu.properties.first=42} begins
 * with another seed.
 */
class ScannerFuzzTest {
  private static final long FIRST = Long.getLong("anxu.properties.first", 1);
  private static final long BYTES = Long.getLong("anxu.properties.bytes", 1_000_000);
  private static final int LONGEST = 512;
  private static final int LONGEST_ACK = 8;
  private static final Scan GOOD = new Scan.Code("https://pay.example/b?account=8812345678");

  @ParameterizedTest
  @EnumSource
  void nothing_escapes_nothing_grows_and_the_next_good_code_is_read(ScannerDialect dialect) {
    Random random = new Random(FIRST);
    for (Ending ending : Ending.values()) {
      CodeStream stream = new CodeStream(dialect, ending, LONGEST);
      long fed = 0;
      while (fed < BYTES / 2) {
        byte[] noise = noise(dialect, random);
        fed += noise.length;
        int scans = 0;
        for (int at = 0; at < noise.length; ) {
          int end = Math.min(noise.length, at + 1 + random.nextInt(64));
          scans += stream.feed(Arrays.copyOfRange(noise, at, end)).size();
          assertThat(stream.held()).isLessThanOrEqualTo(LONGEST + LONGEST_ACK);
          at = end;
        }
        assertThat(scans).isLessThanOrEqualTo(noise.length);
        List<Scan> after;
        if (random.nextBoolean()) {
          stream.silence();
          assertThat(stream.held()).isZero();
          after = stream.feed(bytes("https://pay.example/b?account=8812345678\r"));
          assertThat(after).containsExactly(GOOD);
        } else {
          after = stream.feed(bytes("\rhttps://pay.example/b?account=8812345678\r"));
          assertThat(after).endsWith(GOOD);
        }
      }
    }
  }

  /** Bytes of all values, or what a scanner sends with some of it spoilt. */
  private static byte[] noise(ScannerDialect dialect, Random random) {
    if (random.nextInt(3) == 0) {
      byte[] bytes = new byte[1 + random.nextInt(2_000)];
      random.nextBytes(bytes);
      return bytes;
    }
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    for (int i = random.nextInt(12); i >= 0; i--) {
      switch (random.nextInt(4)) {
        case 0 -> dialect.acks().forEach(sent::writeBytes);
        case 1 -> sent.writeBytes(dialect.start());
        case 2 -> sent.writeBytes(bytes("8".repeat(random.nextInt(700))));
        default -> sent.writeBytes(bytes("https://水.example/" + random.nextInt() + "\r\n"));
      }
    }
    byte[] bytes = sent.toByteArray();
    for (int i = random.nextInt(6); i > 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes.length == 0 ? new byte[1] : Arrays.copyOf(bytes, cut(bytes, random));
  }

  private static int cut(byte[] bytes, Random random) {
    return random.nextBoolean() ? bytes.length : 1 + random.nextInt(bytes.length);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
