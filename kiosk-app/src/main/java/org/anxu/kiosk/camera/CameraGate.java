package org.anxu.kiosk.camera;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.anxu.hardware.scanning.CameraScanner;

/**
 * Lets the frames of this kiosk's own pages through to the scanner, and nobody else's: each page
 * has a key that only it was told, and that works in the session it was made for. What may pass is
 * bounded in size and in rate. For any thread.
 */
public final class CameraGate {
  /** A noisy frame of 1280 by 720 takes 0.4 MB. */
  public static final int LARGEST_FRAME = 1024 * 1024;

  /** The page sends four a second. */
  private static final Duration SHORTEST_GAP = Duration.ofMillis(100);

  /** A kiosk has one page; a reload may leave one behind until its session ends. */
  private static final int MOST_PAGES = 8;

  private static final int KEY_BYTES = 16;
  private static final Set<String> REASONS = Set.of("no-camera", "not-permitted", "in-use");

  private final CameraScanner camera;
  private final LongSupplier nanos;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, String> sessions = new LinkedHashMap<>();
  private long last;

  /** What became of a frame. */
  public enum Passage {
    /** The scanner has it. */
    TAKEN,
    /** It was no page of this kiosk that brought it. */
    STRANGER,
    /** It is larger than {@link #LARGEST_FRAME}. */
    TOO_LARGE,
    /** Another one came too short a time ago. */
    TOO_OFTEN,
    /** The scanner is closed. */
    CLOSED
  }

  /** A gate before a camera. */
  public CameraGate(CameraScanner camera, LongSupplier nanos) {
    this.camera = camera;
    this.nanos = nanos;
    this.last = nanos.getAsLong() - SHORTEST_GAP.toNanos();
  }

  /** Lets a page of this session bring frames; gives its key. */
  public synchronized String admit(String session) {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    String key = HexFormat.of().formatHex(bytes);
    if (sessions.size() >= MOST_PAGES) {
      sessions.remove(sessions.keySet().iterator().next());
    }
    sessions.put(key, session);
    return key;
  }

  /** The page with this key has gone. */
  public synchronized void dismiss(String key) {
    sessions.remove(key);
  }

  /** Whether the key was given to a page of this session. */
  synchronized boolean knows(String key, String session) {
    return session.equals(sessions.get(key));
  }

  /**
   * A frame as a JPEG or PNG file, of a page.
   *
   * @param file not used after the call returns, except by the scanner until it has read it
   */
  public Passage pass(String key, String session, byte[] file) {
    if (!knows(key, session)) {
      return Passage.STRANGER;
    }
    if (file.length > LARGEST_FRAME) {
      return Passage.TOO_LARGE;
    }
    if (!inTime()) {
      return Passage.TOO_OFTEN;
    }
    return camera.offerPicture(file) ? Passage.TAKEN : Passage.CLOSED;
  }

  private synchronized boolean inTime() {
    long now = nanos.getAsLong();
    if (now - last < SHORTEST_GAP.toNanos()) {
      return false;
    }
    last = now;
    return true;
  }

  /** The page cannot open the camera, and why; an unknown reason counts as no camera. */
  public void noPicture(String reason) {
    camera.noPicture(REASONS.contains(reason) ? reason : "no-camera");
  }
}
