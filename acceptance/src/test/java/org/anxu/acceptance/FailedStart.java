package org.anxu.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A server that could not start.
 *
 * @param exit how the program ended
 * @param said what it wrote
 */
record FailedStart(int exit, String said) {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** Starts a server that is expected to end by itself. */
  static FailedStart of(Path data, List<String> more) throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--anxu.data=" + data,
                "--server.port=" + HallProgram.freePort(),
                "--anxu.mqtt.port=" + HallProgram.freePort()));
    arguments.addAll(more);
    Path log = Files.createTempFile(data.toAbsolutePath().getParent(), "failed-start", ".log");
    try (HallProgram app = HallProgram.launch("queue-server", List.of(), arguments, log)) {
      int exit = app.awaitEnd(PATIENCE);
      return new FailedStart(exit, Files.readString(log));
    }
  }
}
