package org.anxu.acceptance.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * What the disk under a folder can do; every durable figure stands beside it.
 *
 * @param fileSystem the name of its file system
 * @param syncsPerSecond appends of 300 bytes, each synced, one after another
 */
public record Disk(String fileSystem, double syncsPerSecond) {
  /** Measures the disk under a folder. */
  public static Disk under(Path folder, Duration howLong) throws IOException {
    Path path = Files.createTempFile(folder, "sync", ".probe");
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
      ByteBuffer record = ByteBuffer.allocate(GroupCommit.RECORD_BYTES);
      long count = 0;
      long start = System.nanoTime();
      long taken;
      do {
        file.write(record.rewind());
        file.force(false);
        count++;
        taken = System.nanoTime() - start;
      } while (taken < howLong.toNanos());
      return new Disk(Files.getFileStore(folder).type(), count * 1e9 / taken);
    } finally {
      Files.delete(path);
    }
  }
}
