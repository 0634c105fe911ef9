package org.anxu.hardware.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anxu.hardware.port.BytePort;
import org.anxu.hardware.port.PortListener;
import org.anxu.hardware.port.SerialBytePort;
import org.anxu.hardware.port.SerialSettings;

/** Finds the speed of a printer at a serial line by asking for its status (ESC/POS 10 04 01). */
final class PrinterProbe {
  private static final List<Integer> SPEEDS = List.of(115_200, 9_600, 19_200, 38_400, 57_600);
  private static final byte[] QUESTION = {0x10, 0x04, 0x01};

  /** Bits that each answer to the question has, and has not. */
  private static final int FIXED_MASK = 0x93;

  private static final int FIXED = 0x12;
  private static final long PATIENCE_MILLIS = 700;

  private PrinterProbe() {}

  /** The first speed at which something answers as a printer does. */
  static Optional<Integer> speedOf(Path line) throws InterruptedException {
    ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
    try {
      for (int baud : SPEEDS) {
        if (answersAt(line, baud, timer)) {
          return Optional.of(baud);
        }
      }
      return Optional.empty();
    } finally {
      timer.shutdownNow();
    }
  }

  private static boolean answersAt(Path line, int baud, ScheduledExecutorService timer)
      throws InterruptedException {
    CountDownLatch answered = new CountDownLatch(1);
    try (BytePort port = new SerialBytePort(SerialSettings.of(line.toString(), baud), timer)) {
      port.start(
          new PortListener() {
            @Override
            public void up() {
              port.write(QUESTION);
            }

            @Override
            public void received(byte[] bytes) {
              // Noise at a wrong speed comes in other bytes, or in many.
              if (bytes.length <= 2 && (bytes[bytes.length - 1] & FIXED_MASK) == FIXED) {
                answered.countDown();
              }
            }

            @Override
            public void down(String reason) {}
          });
      return answered.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }
  }
}
