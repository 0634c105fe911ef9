package org.anxu.hardware.pad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.anxu.hardware.Noise;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pads that send anything at all. */
class PadNoiseTest {
  private static final ScheduledExecutorService TIMER = Executors.newScheduledThreadPool(1);

  @AfterAll
  static void end() {
    TIMER.shutdownNow();
  }

  /** A parser, a good message, and what it means. */
  record Case(Supplier<PadParser> parser, byte[] message, List<KeyStroke> meaning) {}

  static Stream<Case> cases() {
    byte[][] event = new byte[1][];
    SimulatedPad.keyboard(bytes -> event[0] = bytes, TIMER).stick("79");
    return Stream.of(
        new Case(
            LineKeys::new,
            "K1\r\n".getBytes(StandardCharsets.US_ASCII),
            List.of(KeyStroke.down("K1"))),
        new Case(ByteKeys::new, new byte[] {0x31}, List.of(KeyStroke.down("0x31"))),
        new Case(EvdevKeys::new, event[0], List.of(KeyStroke.down("79"))));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatever_comes_nothing_breaks_nothing_grows_and_the_next_key_is_understood(Case it) {
    PadParser parser = it.parser().get();
    KeyRepeat repeat = new KeyRepeat();
    long[] now = {0};
    Noise.run(
        it.message(),
        bytes -> {
          for (KeyStroke stroke : parser.feed(bytes)) {
            repeat.down(stroke.name(), now[0] += 1_000_000);
          }
        },
        () -> {
          parser.silence();
          List<KeyStroke> strokes = parser.feed(it.message());
          assertThat(strokes).isEqualTo(it.meaning());
        });
  }
}
