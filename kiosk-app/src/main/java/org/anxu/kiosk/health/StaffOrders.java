package org.anxu.kiosk.health;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What staff want the screen to show: that no numbers are given, and a line of words. The lock is
 * kept in a file, so that a restart or a power cut does not open a kiosk that somebody closed.
 */
public final class StaffOrders {
  private static final Logger LOG = LoggerFactory.getLogger(StaffOrders.class);
  private static final String FILE = "locked";

  private final @Nullable Path folder;
  private volatile @Nullable String locked;
  private volatile @Nullable Line line;

  private record Line(String words, Instant until) {}

  /**
   * Orders as they were when the program ended.
   *
   * @param folder where the lock is kept; null to forget it at the end
   */
  public StaffOrders(@Nullable Path folder) {
    this.folder = folder;
    if (folder != null && Files.exists(folder.resolve(FILE))) {
      locked = read(folder.resolve(FILE));
      LOG.warn("Locked by staff before the start; unlock it on the guide's page");
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      LOG.warn("{} cannot be read: {}", file, e.toString());
      return "";
    }
  }

  /** The words the kiosk is locked with, perhaps empty; null while it works. */
  public @Nullable String locked() {
    return locked;
  }

  /** The line to be shown now; empty for none. */
  public String line(Instant now) {
    Line last = line;
    return last == null || !now.isBefore(last.until()) ? "" : last.words();
  }

  /** Shows a line until a time; empty words take it away. */
  void say(String words, Instant until) {
    line = words.isBlank() ? null : new Line(words, until);
  }

  /**
   * Locks with these words, which may be empty.
   *
   * @throws IOException if that could not be kept; it is locked all the same
   */
  void lock(String words) throws IOException {
    locked = words;
    if (folder != null) {
      Files.createDirectories(folder);
      Path fresh = folder.resolve(FILE + ".new");
      Files.writeString(fresh, words + "\n", StandardCharsets.UTF_8);
      Files.move(fresh, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /**
   * Ends the lock.
   *
   * @throws IOException if the file could not be removed; it works all the same until the restart
   */
  void unlock() throws IOException {
    locked = null;
    if (folder != null) {
      Files.deleteIfExists(folder.resolve(FILE));
    }
  }
}
