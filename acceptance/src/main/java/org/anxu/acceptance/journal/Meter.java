package org.anxu.acceptance.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anxu.acceptance.HallProgram;

/**
 * Runs {@link JournalMeter} in a JVM of its own, with the server's class path and flags, only with
 * more heap: it measures lines and histories that no hall has.
 */
public final class Meter {
  private final Map<String, List<Double>> figures = new TreeMap<>();

  private Meter() {}

  /**
   * Runs it to its end.
   *
   * @throws IOException if it failed; its words stand on stderr
   */
  public static Meter run(String... words) throws IOException, InterruptedException {
    Path server = HallProgram.jar("queue-server");
    List<String> command =
        new ArrayList<>(
            List.of(
                HallProgram.java(),
                "@" + server.resolveSibling("jvm.options"),
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlogback.configurationFile=org/anxu/server/cli/logback-commands.xml",
                "-cp",
                HallProgram.classPathWith("queue-server"),
                JournalMeter.class.getName()));
    command.addAll(List.of(words));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Meter meter = new Meter();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(meter::take);
    }
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", words) + " ended with " + process.exitValue());
    }
    return meter;
  }

  private void take(String line) {
    String[] parts = line.split("\t", -1);
    figures
        .computeIfAbsent(parts[0], _ -> new ArrayList<>())
        .add(Double.parseDouble(parts[parts.length - 1]));
  }

  /** All figures of a name, in order. */
  public List<Double> all(String name) {
    List<Double> values = figures.get(name);
    if (values == null) {
      throw new IllegalStateException("the meter told no " + name + ", but " + figures);
    }
    return List.copyOf(values);
  }

  /** The last figure of a name. */
  public double one(String name) {
    return all(name).getLast();
  }
}
