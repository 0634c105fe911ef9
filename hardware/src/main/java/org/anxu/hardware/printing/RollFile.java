package org.anxu.hardware.printing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is used of a roll in a small file, so that a restart does not forget it: one line with
 * the millimetres. Written by a thread of its own, because a memory card can be slow; only the
 * newest value waits.
 */
public final class RollFile implements DoubleConsumer, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RollFile.class);

  private final Path file;
  private final ThreadPoolExecutor writer;

  /** The file need not be there; its folder is made when it is first written. */
  public RollFile(Path file) {
    this.file = file;
    this.writer =
        new ThreadPoolExecutor(
            1,
            1,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            Thread.ofPlatform().daemon().name("roll-file").factory(),
            new ThreadPoolExecutor.DiscardOldestPolicy());
    writer.allowCoreThreadTimeOut(true);
  }

  /** What was kept, in millimetres; 0 if nothing was, or it cannot be read. */
  public double read() {
    try {
      return Files.exists(file)
          ? Math.max(0, Double.parseDouble(Files.readString(file).strip()))
          : 0;
    } catch (IOException | NumberFormatException e) {
      LOG.warn("{} does not tell how much of the roll is used: {}", file, e.getMessage());
      return 0;
    }
  }

  @Override
  public void accept(double used) {
    writer.execute(() -> write(used));
  }

  private void write(double used) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, Long.toString(Math.round(used)) + "\n");
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("{}: what is used of the roll could not be kept: {}", file, e.toString());
    }
  }

  /** Writes what waits. */
  @Override
  public void close() {
    writer.close();
  }
}
