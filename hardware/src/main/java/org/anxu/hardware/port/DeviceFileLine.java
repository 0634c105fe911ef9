package org.anxu.hardware.port;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A device file opened once for reading and writing. Both directions are channels, because closing
 * a channel frees a thread that waits in it; they are two channels on the one descriptor, because a
 * single one would let no write through while a read waits.
 */
final class DeviceFileLine implements Line {
  /** When an empty read is followed by the next one: usblp gives one for an empty USB packet. */
  private static final long NEXT_READ_MILLIS = 50;

  private final Path path;
  private final ScheduledExecutorService timer;
  private final FileChannel in;
  private final FileChannel out;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Opens the file, or says why it cannot be opened. */
  DeviceFileLine(Path path, ScheduledExecutorService timer) throws CannotOpen {
    this.path = path;
    this.timer = timer;
    RandomAccessFile file;
    try {
      file = new RandomAccessFile(path.toFile(), "rw");
    } catch (FileNotFoundException failure) {
      throw why(failure, path);
    }
    try {
      // Closing any of the three closes the descriptor, after both channels have let go of it.
      in = new FileInputStream(file.getFD()).getChannel();
      out = new FileOutputStream(file.getFD()).getChannel();
    } catch (IOException _) {
      throw new CannotOpen(CannotOpen.OTHER); // the descriptor is invalid: cannot be after an open
    }
  }

  /** The JDK gives only the C library's words, perhaps in the system's language. */
  private static CannotOpen why(FileNotFoundException failure, Path path) {
    String words = String.valueOf(failure.getMessage());
    if (!Files.exists(path) || words.contains("No such")) {
      return new CannotOpen(CannotOpen.ABSENT);
    }
    boolean busy = words.contains("busy") || words.contains("忙");
    return new CannotOpen(busy ? CannotOpen.IN_USE : CannotOpen.OTHER);
  }

  @Override
  public void listen(Ear ear) {
    ReadingThread.start(
        path.toString(), buffer -> in.read(ByteBuffer.wrap(buffer)), ear, () -> ended(ear));
  }

  private void ended(Ear ear) {
    if (closed.get()) {
      return;
    }
    if (!Files.exists(path)) {
      ear.lost();
      return;
    }
    try {
      timer.schedule(() -> listen(ear), NEXT_READ_MILLIS, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException _) {
      ear.lost(); // the application is ending
    }
  }

  @Override
  public int write(byte[] bytes, int from, int length) throws IOException {
    return out.write(ByteBuffer.wrap(bytes, from, length));
  }

  @Override
  public void close() {
    closed.set(true);
    try {
      in.close();
      out.close();
    } catch (IOException _) {
      // The device is gone; the descriptor is released all the same.
    }
  }
}
