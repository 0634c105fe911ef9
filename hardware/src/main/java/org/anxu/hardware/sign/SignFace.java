package org.anxu.hardware.sign;

import java.time.Duration;
import org.anxu.hardware.device.InOrder;

/**
 * What a sign should look like at this moment: its content, whether a flash has it dark, and how
 * bright it is. Calls for a drawing at each change, and now and then without one, since a sign that
 * was switched off and on remembers nothing and does not say so. Used in turns only.
 */
final class SignFace {
  /** Half-periods of a flash: dark and lit, three times. */
  static final int FLASH_STEPS = 6;

  static final Duration FLASH_STEP = Duration.ofMillis(400);
  static final Duration REFRESH = Duration.ofSeconds(10);

  private final InOrder turns;
  private final Runnable draw;
  private SignContent content = new SignContent.Blank();
  private String flashedFor = "";
  private int brightness = Sign.USUAL_BRIGHTNESS;
  private int step = FLASH_STEPS;
  private long flash;
  private boolean ended;

  SignFace(InOrder turns, Runnable draw) {
    this.turns = turns;
    this.draw = draw;
  }

  static void checkBrightness(int level) {
    if (level < 1 || level > 4) {
      throw new IllegalArgumentException("brightness is 1 to 4, not " + level);
    }
  }

  void start() {
    turns.after(REFRESH, this::refresh);
  }

  private void refresh() {
    if (!ended) {
      draw.run();
      turns.after(REFRESH, this::refresh);
    }
  }

  void want(SignContent next) {
    boolean same = next.equals(content);
    content = next;
    if (next instanceof SignContent.Called(String _, String occasion)
        && !occasion.isEmpty()
        && !occasion.equals(flashedFor)) {
      flashedFor = occasion;
      step = 0;
      flash++;
      nextStep(flash);
    } else if (!same && !(next instanceof SignContent.Called)) {
      step = FLASH_STEPS;
      flash++;
    }
    if (!same || !lit()) {
      draw.run();
    }
  }

  private void nextStep(long which) {
    turns.after(
        FLASH_STEP,
        () -> {
          if (which == flash && step < FLASH_STEPS && !ended) {
            step++;
            draw.run();
            nextStep(which);
          }
        });
  }

  void brightness(int level) {
    brightness = level;
    draw.run();
  }

  void end() {
    ended = true;
    flash++;
  }

  SignContent content() {
    return content;
  }

  int brightness() {
    return brightness;
  }

  /** Whether the number is to be seen; while it flashes it is dark every other time. */
  boolean lit() {
    return step >= FLASH_STEPS || step % 2 == 1;
  }
}
