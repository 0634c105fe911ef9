package org.anxu.kiosk.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/** The time that nobody sets: how long the machine has run since it was started. */
public interface BootClock {
  /** Seconds since the start, of all and idle. */
  Path UPTIME = Path.of("/proc/uptime");

  /** Names this start of the machine. */
  String boot();

  /** Since that start, time asleep included. */
  Duration elapsed();

  /**
   * Linux's own, {@code boot_id} and {@code uptime} of proc(5). Elsewhere, as where somebody
   * develops, each start of the program counts as one of the machine.
   */
  static BootClock ofThisMachine() {
    return Files.isReadable(UPTIME) ? linux() : ofThisProgram();
  }

  private static BootClock linux() {
    String boot = read(Path.of("/proc/sys/kernel/random/boot_id"));
    return of(
        boot,
        () -> {
          String seconds = read(UPTIME).split(" ", 2)[0];
          return Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1000));
        });
  }

  private static BootClock ofThisProgram() {
    long start = System.nanoTime();
    return of(UUID.randomUUID().toString(), () -> Duration.ofNanos(System.nanoTime() - start));
  }

  private static BootClock of(String boot, Supplier<Duration> elapsed) {
    return new BootClock() {
      @Override
      public String boot() {
        return boot;
      }

      @Override
      public Duration elapsed() {
        return elapsed.get();
      }
    };
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
