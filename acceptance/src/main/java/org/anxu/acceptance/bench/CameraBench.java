package org.anxu.acceptance.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anxu.acceptance.camera.Distortion;
import org.anxu.acceptance.camera.FrameSet;
import org.anxu.hardware.scanning.FrameDecoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Frames of a camera that are read, and how long each takes. */
@Command(
    name = "camera",
    mixinStandardHelpOptions = true,
    description = {
      "Reads the codes in made frames of 1280 by 720: how many of each kind of distortion, and how",
      "long a frame takes. The reader was developed with seeds 1 to 20."
    })
final class CameraBench extends Measurement {
  private static final long WARM_UP_SEED = 501;

  @Option(names = "--first-seed", description = "default: ${DEFAULT-VALUE}")
  private long firstSeed = 1001;

  @Option(names = "--seeds", description = "how many (default: ${DEFAULT-VALUE})")
  private int seeds = 20;

  @Option(
      names = "--frames",
      description = "of each distortion for each seed (default: ${DEFAULT-VALUE})")
  private int frames = 3;

  @Option(names = "--unread", description = "name the frames that were not read")
  private boolean unread;

  @Override
  List<Report> measure(Path folder) {
    FrameDecoder decoder = new FrameDecoder();
    new FrameSet(WARM_UP_SEED, Math.min(seeds, 5), 1).decode(decoder);
    FrameSet.Result result = new FrameSet(firstSeed, seeds, frames).decode(decoder);
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("frames read", 100 * result.share(), "%", "≥ 95 %"));
    int wrong = result.outcomes().values().stream().mapToInt(FrameSet.Outcome::wrong).sum();
    figures.add(new Figure("frames read as something else", wrong, "", "0"));
    result
        .outcomes()
        .forEach((distortion, outcome) -> {
          figures.add(share(distortion, outcome));
          if (unread) {
            progress(distortion + " unread: " + String.join(", ", outcome.unread()));
          }
        });
    figures.add(new Figure("a frame, median", Statistics.median(result.millis()), "ms", "≤ 60 ms"));
    figures.add(new Figure("a frame, p95", Statistics.percentile(result.millis(), 0.95), "ms"));
    return List.of(
        new Report(
            "Codes in camera frames",
            String.format(
                Locale.ROOT,
                "Seeds %d to %d, %d frames each of 1280 by 720, one thread, C1 and C2, after a"
                    + " warm-up on other seeds.",
                firstSeed,
                firstSeed + seeds - 1,
                frames),
            figures));
  }

  private static Figure share(Distortion distortion, FrameSet.Outcome outcome) {
    String what =
        distortion.name().toLowerCase(Locale.ROOT).replace('_', ' ')
            + String.format(Locale.ROOT, " (%d of %d)", outcome.read(), outcome.frames());
    return new Figure(what, 100.0 * outcome.read() / outcome.frames(), "%");
  }
}
