package org.anxu.acceptance.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.anxu.hardware.scanning.FrameDecoder;
import org.junit.jupiter.api.Test;

/** A smaller set than the bench's, and no clock: a busy machine reads as much as an idle one. */
class FrameSetTest {
  private static final FrameDecoder PATIENT = new FrameDecoder(Duration.ofMinutes(1));

  @Test
  void nineteenOfTwentyFramesAreReadAndNoneWrongly() {
    FrameSet.Result result = new FrameSet(1, 10, 1).decode(PATIENT);
    assertThat(result.millis()).hasSize(10 * Distortion.values().length);
    assertThat(result.outcomes().values())
        .allSatisfy(outcome -> {
          assertThat(outcome.wrong()).isZero();
          assertThat(outcome.read()).isGreaterThanOrEqualTo(8);
        });
    assertThat(result.share()).as("%s", result.outcomes()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void aSeedMakesItsFrameAgainAndAnotherMakesAnother() {
    byte[] frame = FrameMaker.make(7, Distortion.TOGETHER, 0).grey();
    assertThat(FrameMaker.make(7, Distortion.TOGETHER, 0).grey()).isEqualTo(frame);
    assertThat(FrameMaker.make(8, Distortion.TOGETHER, 0).grey()).isNotEqualTo(frame);
  }
}
