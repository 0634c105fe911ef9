package org.anxu.hardware.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.anxu.hardware.escpos.PrinterProfile.Status;
import org.junit.jupiter.api.Test;

/**
 * Noise into both parsers: nothing is thrown, nothing is kept, and the next whole answer that has a
 * mark of its own is understood. The long form: {@code -Danxu.noise.bytes=10000000}.
 */
class NoisyRepliesTest {
  private static final int BYTES = Integer.getInteger("anxu.noise.bytes", 1_000_000);
  private static final int LONGEST_ANSWER = 81;

  /** Answers that real printers give, to be damaged. */
  private static final List<String> ANSWERS =
      List.of(
          "16",
          "12",
          "18000000",
          "102A0C0F",
          "37224041424300",
          "372500",
          "00",
          "0F",
          "3D544D00",
          "100F21020100",
          "5F534E3132333400");

  private static final Reply PRINTED = new Reply.Printed("@ABC");
  private static final Reply FULL = new Reply.Full(0x21, 0x02, 0x01, 0x40);

  @Test
  void epsons_answers_are_found_after_any_noise() {
    noise(
        Status.EPSON,
        List.of("37224041424300", "18200C00", "16"),
        List.of(PRINTED, new Reply.Automatic(0x18, 0x20, 0x0C), new Reply.RealTime(0x16)));
  }

  @Test
  void customs_answers_are_found_after_any_noise() {
    noise(Status.CUSTOM, List.of("100F21020140", "16"), List.of(FULL, new Reply.RealTime(0x16)));
  }

  private static void noise(Status status, List<String> good, List<Reply> understood) {
    long seed = Long.getLong("anxu.seed", 20261124);
    Random random = new Random(seed);
    ReplyParser parser = ReplyParser.of(status);
    long before = memory();
    long fed = 0;
    for (int round = 0; fed < BYTES; round++) {
      byte[] bytes = random.nextBoolean() ? random(random) : damaged(random);
      fed += bytes.length;
      // No byte makes more than one answer, and no answer is kept.
      assertThat(parser.feed(bytes)).hasSizeLessThanOrEqualTo(bytes.length);
      int which = round % good.size();
      List<Reply> replies = parser.feed(HexFormat.of().parseHex(good.get(which)));
      assertThat(replies.getLast())
          .as("seed %s, round %s, after %s", seed, round, HexFormat.of().formatHex(bytes))
          .isEqualTo(understood.get(which));
      assertThat(replies).hasSizeLessThanOrEqualTo(LONGEST_ANSWER);
    }
    assertThat(parser.skipped()).isPositive();
    assertThat(memory() - before).as("bytes kept").isLessThan(2_000_000);
  }

  private static byte[] random(Random random) {
    byte[] bytes = new byte[1 + random.nextInt(200)];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Answers behind each other with bytes lost, doubled or changed. */
  private static byte[] damaged(Random random) {
    StringBuilder hex = new StringBuilder();
    for (int i = random.nextInt(20); i >= 0; i--) {
      String answer = ANSWERS.get(random.nextInt(ANSWERS.size()));
      hex.append(answer);
    }
    byte[] bytes = HexFormat.of().parseHex(hex);
    for (int i = random.nextInt(6); i > 0; i--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(3)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        default -> bytes = java.util.Arrays.copyOf(bytes, Math.max(1, at));
      }
    }
    return bytes;
  }

  private static long memory() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
