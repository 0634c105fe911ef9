package org.anxu.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Consumer;

/**
 * Random and mutated bytes for parsers: a million, or as many as {@code -Danxu.noise.bytes} says,
 * of the seed {@code -Danxu.noise.seed}.
 */
public final class Noise {
  private static final long BYTES = Long.getLong("anxu.noise.bytes", 1_000_000);
  private static final long SEED = Long.getLong("anxu.noise.seed", 1);
  private static final int LONGEST = 300;
  private static final long MOST_GROWTH = 4 << 20;

  private Noise() {}

  /**
   * Feeds it all.
   *
   * @param message a good one, to mutate
   * @param feed takes bytes; whatever it throws fails the test
   * @param good checks that a good message is understood; called again and again
   */
  public static void run(byte[] message, Consumer<byte[]> feed, Runnable good) {
    Random random = new Random(SEED);
    long done = 0;
    long before = -1;
    for (int round = 0; done < BYTES; round++) {
      byte[] bytes = random.nextBoolean() ? any(random) : mutated(message, random);
      done += bytes.length;
      feed.accept(bytes);
      if (round % 16 == 0) {
        good.run();
      }
      if (before < 0 && done > BYTES / 10) {
        before = used();
      }
    }
    assertThat(used() - before)
        .as("bytes held more than near the beginning")
        .isLessThan(MOST_GROWTH);
  }

  private static byte[] any(Random random) {
    byte[] bytes = new byte[1 + random.nextInt(LONGEST)];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Good messages with bits turned, bytes lost, doubled or put between. */
  private static byte[] mutated(byte[] message, Random random) {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    int copies = 1 + random.nextInt(4);
    for (int copy = 0; copy < copies; copy++) {
      for (byte b : message) {
        switch (random.nextInt(24)) {
          case 0 -> out.write(b ^ 1 << random.nextInt(8));
          case 1 -> {
            // Lost.
          }
          case 2 -> {
            out.write(b);
            out.write(b);
          }
          case 3 -> {
            out.write(random.nextInt(256));
            out.write(b);
          }
          default -> out.write(b);
        }
      }
    }
    return out.size() == 0 ? any(random) : out.toByteArray();
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
