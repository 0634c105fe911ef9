package org.anxu.display.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs another program to its end, or to the end of patience. */
final class BoundedProgram {
  private final List<String> command;
  private final ScheduledExecutorService timer;

  BoundedProgram(List<String> command, ScheduledExecutorService timer) {
    this.command = List.copyOf(command);
    this.timer = timer;
  }

  /**
   * How it went.
   *
   * @param exit its exit status
   * @param hung whether it had to be killed
   * @param output what it wrote, at most as much as was wanted; the rest is thrown away
   */
  record Outcome(int exit, boolean hung, byte[] output) {}

  /**
   * Runs it on this thread.
   *
   * @param input what it gets to read
   * @param most how many bytes of its output are wanted
   * @param patience after this it is killed, with whatever it started
   * @throws IOException if it cannot be started
   */
  Outcome run(byte[] input, int most, Duration patience) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    AtomicBoolean hung = new AtomicBoolean();
    var watchdog =
        timer.schedule(
            () -> {
              hung.set(true);
              kill(process);
            },
            patience.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      feed(process, input);
      byte[] output = read(process, most);
      int exit = process.waitFor();
      return new Outcome(exit, hung.get(), output);
    } finally {
      watchdog.cancel(false);
      kill(process);
    }
  }

  private static void feed(Process process, byte[] input) {
    try (OutputStream out = process.getOutputStream()) {
      out.write(input);
    } catch (IOException e) {
      // It has ended or was killed before it read everything; its exit status says more.
    }
  }

  private static byte[] read(Process process, int most) {
    try (InputStream in = process.getInputStream()) {
      byte[] output = in.readNBytes(most);
      in.transferTo(OutputStream.nullOutputStream()); // left unread, it would keep it from ending
      return output;
    } catch (IOException e) {
      return new byte[0]; // it was killed meanwhile; its exit status says more
    }
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
