package org.anxu.acceptance.camera;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anxu.hardware.scanning.FrameDecoder;
import org.anxu.hardware.scanning.GreyFrame;

/** Frames of some seeds, and what a decoder makes of them. */
public final class FrameSet {
  private final long firstSeed;
  private final int seeds;
  private final int framesEach;

  /** So many frames of each distortion for each of the seeds that begin with the first. */
  public FrameSet(long firstSeed, int seeds, int framesEach) {
    this.firstSeed = firstSeed;
    this.seeds = seeds;
    this.framesEach = framesEach;
  }

  /**
   * What became of the frames of one distortion.
   *
   * @param frames how many there were
   * @param read how many were read right
   * @param unread which were not, as seed and number
   * @param wrong how many were read as something else, which must never be
   */
  public record Outcome(int frames, int read, List<String> unread, int wrong) {
    Outcome and(boolean right, boolean misread, String which) {
      List<String> more = new ArrayList<>(unread);
      if (!right) {
        more.add(which);
      }
      return new Outcome(
          frames + 1, read + (right ? 1 : 0), List.copyOf(more), wrong + (misread ? 1 : 0));
    }
  }

  /**
   * What became of all frames.
   *
   * @param outcomes by distortion
   * @param millis how long each frame took
   */
  public record Result(Map<Distortion, Outcome> outcomes, List<Double> millis) {
    /** Of all frames, how many were read right. */
    public double share() {
      int frames = outcomes.values().stream().mapToInt(Outcome::frames).sum();
      return (double) outcomes.values().stream().mapToInt(Outcome::read).sum() / frames;
    }
  }

  /** Decodes every frame once, on this thread. */
  public Result decode(FrameDecoder decoder) {
    Map<Distortion, Outcome> outcomes = new EnumMap<>(Distortion.class);
    List<Double> millis = new ArrayList<>();
    for (Distortion distortion : Distortion.values()) {
      Outcome outcome = new Outcome(0, 0, List.of(), 0);
      for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
        for (int number = 0; number < framesEach; number++) {
          FrameMaker.Frame frame = FrameMaker.make(seed, distortion, number);
          GreyFrame grey = new GreyFrame(FrameMaker.WIDTH, FrameMaker.HEIGHT, frame.grey());
          long before = System.nanoTime();
          Optional<String> text = decoder.decode(grey);
          millis.add((System.nanoTime() - before) / 1e6);
          boolean right = text.equals(Optional.of(frame.text()));
          String kind = frame.bars() ? " bars" : " QR of " + frame.text().length();
          outcome = outcome.and(right, text.isPresent() && !right, seed + "/" + number + kind);
        }
      }
      outcomes.put(distortion, outcome);
    }
    return new Result(outcomes, millis);
  }
}
