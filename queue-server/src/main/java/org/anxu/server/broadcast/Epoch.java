package org.anxu.server.broadcast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/**
 * A number that is new at each start and higher than before, also after a restored backup: the
 * larger of the last one plus one, and the Unix seconds.
 */
final class Epoch {
  private Epoch() {}

  static long next(Path dataFolder, Instant now) throws IOException {
    Path file = dataFolder.resolve("epoch");
    long before = 0;
    if (Files.exists(file)) {
      String text = Files.readString(file).strip();
      // An empty or damaged file costs nothing: the Unix seconds are higher anyway.
      before = text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
    long next = Math.max(before + 1, now.getEpochSecond());
    Path fresh = dataFolder.resolve("epoch.new");
    Files.writeString(fresh, Long.toString(next));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return next;
  }
}
