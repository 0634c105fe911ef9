package org.anxu.acceptance.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.anxu.acceptance.simulation.PrintingLane.Kind;
import org.anxu.hardware.printing.PrintOutcome;
import org.anxu.hardware.printing.PrintOutcome.Result;
import org.jspecify.annotations.Nullable;

/**
 * Prints many slips on four printers over real pseudo terminals, two of them opened as USB printers
 * are, while plugs are pulled, paper ends, covers open, cutters jam and answers come late; then
 * holds each outcome against what lies on paper.
 */
public final class PrintingSimulation {
  private static final int PROGRESS = 500;
  private static final int PRINTERS = 4;

  /**
   * What was seen.
   *
   * @param outcomes how many slips ended in each way
   * @param onPaper how many of these came out whole
   * @param causes how many ended with each result and cause, as {@code FAILED paper-out}
   * @param violations what must not be, best empty
   */
  public record Outcome(
      Map<Result, Integer> outcomes,
      Map<Result, Integer> onPaper,
      Map<String, Integer> causes,
      List<String> violations) {
    public Outcome {
      outcomes = Map.copyOf(outcomes);
      onPaper = Map.copyOf(onPaper);
      causes = Map.copyOf(causes);
      violations = List.copyOf(violations);
    }
  }

  private final Path folder;
  private final long seed;
  private final Consumer<String> progress;
  private final AtomicInteger printed = new AtomicInteger();
  private final Map<Result, Integer> outcomes = new EnumMap<>(Result.class);
  private final Map<Result, Integer> onPaper = new EnumMap<>(Result.class);
  private final Map<String, Integer> causes = new HashMap<>();
  private final List<String> violations = new ArrayList<>();

  /**
   * A simulation whose device files are made in a folder.
   *
   * @param progress is told a line now and then
   */
  public PrintingSimulation(Path folder, long seed, Consumer<String> progress) {
    this.folder = folder;
    this.seed = seed;
    this.progress = progress;
  }

  /** Prints so many slips, as many on each printer. */
  public Outcome run(int slips) throws IOException, InterruptedException {
    try (ExecutorService threads = Executors.newFixedThreadPool(PRINTERS)) {
      List<Future<?>> lanes = new ArrayList<>();
      for (int i = 0; i < PRINTERS; i++) {
        int index = i;
        int share = slips / PRINTERS + (i < slips % PRINTERS ? 1 : 0);
        lanes.add(
            threads.submit(() -> {
              lane(index, share, slips);
              return null;
            }));
      }
      for (Future<?> lane : lanes) {
        try {
          lane.get();
        } catch (ExecutionException e) {
          throw new IOException("a printer cannot be used any more", e.getCause());
        }
      }
    }
    return new Outcome(outcomes, onPaper, causes, violations);
  }

  private void lane(int index, int share, int all) throws IOException, InterruptedException {
    Kind kind = Kind.values()[index % Kind.values().length];
    Path device = folder.resolve((kind == Kind.USB ? "lp" : "ttyUSB") + index);
    try (PrintingLane lane = new PrintingLane(kind, device, seed + index)) {
      Map<String, @Nullable PrintOutcome> answers = new HashMap<>();
      for (int i = 0; i < share; i++) {
        String name = kind.name().charAt(0) + "%d-%05d".formatted(index, i);
        answers.put(name, lane.print(name));
        int count = printed.incrementAndGet();
        if (count % PROGRESS == 0) {
          progress.accept(count + " of " + all + " slips");
        }
      }
      String last = kind.name().charAt(0) + "%d-last".formatted(index);
      answers.put(last, lane.last(last));
      check(lane, answers);
    }
  }

  private synchronized void check(PrintingLane lane, Map<String, @Nullable PrintOutcome> answers) {
    answers.forEach((name, outcome) -> {
      int times = lane.onPaper(name);
      if (outcome == null) {
        violations.add(name + " was not answered in time");
        return;
      }
      outcomes.merge(outcome.result(), 1, Integer::sum);
      onPaper.merge(outcome.result(), Math.min(times, 1), Integer::sum);
      causes.merge((outcome.result() + " " + outcome.cause()).strip(), 1, Integer::sum);
      if (times > 1) {
        violations.add(name + " came out " + times + " times: " + outcome);
      } else if (outcome.result() == Result.PRINTED && times == 0) {
        violations.add(name + " is said to be printed and did not come out");
      } else if (outcome.result() == Result.FAILED && times > 0) {
        violations.add(name + " is said to have failed and came out: " + outcome);
      }
    });
    Set<String> unknown = new HashSet<>(lane.namesOnPaper());
    unknown.removeAll(answers.keySet());
    unknown.forEach(name -> violations.add("on paper is a slip nobody asked for: " + name));
  }
}
