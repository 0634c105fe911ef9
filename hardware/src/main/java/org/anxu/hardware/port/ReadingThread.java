package org.anxu.hardware.port;

import java.io.IOException;
import java.util.Arrays;

/** A thread that waits in read after read of one line, as lines without events need it. */
final class ReadingThread {
  private static final int PIECE = 1024;

  /** What is read; waits for at least one byte. */
  interface Source {
    /** How many bytes were put into the buffer; below 1 at the end. */
    int read(byte[] buffer) throws IOException;
  }

  private ReadingThread() {}

  /**
   * @param atEnd what to do when the source ends without an error; errors are told as a loss
   */
  static void start(String name, Source source, Line.Ear ear, Runnable atEnd) {
    Thread.ofPlatform().daemon().name("read-" + name).start(() -> run(source, ear, atEnd));
  }

  private static void run(Source source, Line.Ear ear, Runnable atEnd) {
    byte[] buffer = new byte[PIECE];
    try {
      int read = source.read(buffer);
      while (read > 0) {
        ear.received(Arrays.copyOf(buffer, read));
        read = source.read(buffer);
      }
      atEnd.run();
    } catch (IOException _) {
      ear.lost(); // also when the line was closed from here, which is no news to anybody
    }
  }
}
