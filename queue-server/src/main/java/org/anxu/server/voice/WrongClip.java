package org.anxu.server.voice;

/** A recording that is not kept. */
public final class WrongClip extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Reason {
    /** More bytes than the longest clip has. */
    TOO_BIG,
    /** No WAV file, or one that ends too early. */
    NO_WAV,
    /** Not PCM, 16 bit, one channel, 8,000 to 48,000 Hz. */
    FORMAT,
    /** Silence. */
    NOTHING_HEARD,
    /** No clip of that name belongs to the pack. */
    UNKNOWN
  }

  private final Reason reason;

  WrongClip(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  /** Why it is not kept. */
  public Reason reason() {
    return reason;
  }
}
