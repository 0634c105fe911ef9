package org.anxu.acceptance.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that measures something in a folder of its own and prints what it found. */
abstract class Measurement implements Callable<Integer> {
  @Option(
      names = "--folder",
      description =
          "where data goes for the time of the measurement; it decides which disk is measured"
              + " (default: ${DEFAULT-VALUE})")
  private Path parent = Path.of("target");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public final Integer call() throws IOException, InterruptedException {
    reports().forEach(report -> report.print(spec.commandLine().getOut()));
    return 0;
  }

  /** Measures, and cleans up what was made for it. */
  final List<Report> reports() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(Files.createDirectories(parent), "bench-");
    try {
      return measure(folder.toRealPath());
    } finally {
      remove(folder);
    }
  }

  abstract List<Report> measure(Path folder) throws IOException, InterruptedException;

  /** A line on how far it is, for a person who waits. */
  final void progress(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(line);
    err.flush();
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }
}
