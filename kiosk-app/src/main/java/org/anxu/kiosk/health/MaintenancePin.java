package org.anxu.kiosk.health;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether somebody knows the PIN. The file is read at each try, so that a new PIN works at once;
 * what protects it is that its owner alone may read it and that tries are few: five wrong ones lock
 * for a minute, whichever page they came from.
 */
public final class MaintenancePin {
  private static final Logger LOG = LoggerFactory.getLogger(MaintenancePin.class);
  private static final int TRIES = 5;
  private static final Duration LOCK = Duration.ofMinutes(1);
  private static final Set<PosixFilePermission> OWNER =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  /** What a try gives. */
  public enum Answer {
    RIGHT,
    WRONG,
    /** Too many wrong ones: not even looked at. */
    LOCKED,
    /** There is no PIN, and so no page. */
    OFF
  }

  private final @Nullable Path file;
  private final LongSupplier nanos;
  private int wrong;
  private long lockedAt;

  /**
   * Of that file.
   *
   * @param nanos a clock that nobody sets, in nanoseconds
   */
  public MaintenancePin(@Nullable Path file, LongSupplier nanos) {
    this.file = file;
    this.nanos = nanos;
  }

  /** Why there is no page, as a stable code; empty when there is one. */
  public String whyOff() {
    if (file == null) {
      return "not-set";
    }
    try {
      if (!Files.isRegularFile(file)) {
        return "no-file";
      }
      if (!OWNER.containsAll(Files.getPosixFilePermissions(file))) {
        return "readable-by-others";
      }
      return pin(file).matches("\\d{4,12}") ? "" : "no-pin";
    } catch (IOException | UnsupportedOperationException e) {
      LOG.warn("{}: {}", file, e.toString());
      return "no-file";
    }
  }

  private static String pin(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8).strip();
  }

  /** The PIN itself, for those who must keep it out of texts; empty when there is none. */
  public String secret() {
    try {
      return file != null && Files.isReadable(file) ? pin(file) : "";
    } catch (IOException e) {
      return "";
    }
  }

  /** Whether this is it. */
  public synchronized Answer tried(String typed) {
    if (!whyOff().isEmpty() || file == null) {
      return Answer.OFF;
    }
    if (wrong >= TRIES) {
      if (nanos.getAsLong() - lockedAt < LOCK.toNanos()) {
        return Answer.LOCKED;
      }
      wrong = 0;
    }
    if (MessageDigest.isEqual(hash(typed), hash(secret()))) {
      wrong = 0;
      LOG.info("The maintenance page was opened");
      return Answer.RIGHT;
    }
    wrong++;
    LOG.warn("A wrong PIN was tried on the maintenance page ({} of {})", wrong, TRIES);
    if (wrong >= TRIES) {
      lockedAt = nanos.getAsLong();
      return Answer.LOCKED;
    }
    return Answer.WRONG;
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java lacks SHA-256", e);
    }
  }
}
