package org.anxu.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Ends the programs when the demonstration was killed and cannot do it itself. A shell knows their
 * process ids and reads from us; the end of its input is our end. So the programs need nothing that
 * they would not have in a hall.
 */
final class Watchdog implements AutoCloseable {
  private static final Logger log = Logger.getLogger(Watchdog.class.getName());

  /** Ctrl-C reaches it too; it must stay until we say that all have ended. */
  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      programs=
      alive() {
        for program in $programs; do kill -0 "$program" 2>/dev/null && return; done
        return 1
      }
      while read -r word; do
        [ "$word" = end ] && exit
        programs="$programs $word"
      done
      for program in $programs; do kill "$program" 2>/dev/null; done
      for second in 1 2 3 4 5 6 7 8; do
        alive || exit
        sleep 1
      done
      for program in $programs; do kill -9 "$program" 2>/dev/null; done
      """;

  private final Process shell;

  /** Starts it, with nothing to watch yet. */
  Watchdog() throws IOException {
    shell =
        new ProcessBuilder("sh", "-c", SCRIPT)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
  }

  /** Watches one more program. */
  void watch(long pid) throws IOException {
    tell(String.valueOf(pid));
  }

  private void tell(String word) throws IOException {
    OutputStream line = shell.getOutputStream();
    line.write((word + "\n").getBytes(StandardCharsets.US_ASCII));
    line.flush();
  }

  /** All have ended: nothing is left to do. */
  @Override
  public void close() {
    if (!shell.isAlive()) {
      return;
    }
    try (OutputStream line = shell.getOutputStream()) {
      tell("end");
    } catch (IOException e) {
      log.log(Level.FINE, "the watchdog has gone before us", e);
    }
  }
}
