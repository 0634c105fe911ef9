package org.anxu.hardware.paper;

/** What can be the matter with a simulated printer. */
public enum Fault {
  /** Somebody opened the cover. */
  COVER_OPEN(true),
  /** There is no paper under the head. */
  PAPER_OUT(true),
  /** The roll is nearly used up. */
  PAPER_LOW(false),
  /** The cutter is stuck. */
  CUTTER_JAMMED(true),
  /** The head is too hot; printing goes on when it has cooled down. */
  OVERHEATED(true),
  /** It answers nothing, though it prints. */
  MUTE(false),
  /** Instead of every answer comes noise. */
  GARBAGE(false),
  /** It does not know the question for a finished slip, as many do not. */
  UNCONFIRMING(false);

  private final boolean stops;

  Fault(boolean stops) {
    this.stops = stops;
  }

  /** Whether it prints nothing until somebody has seen to it. */
  public boolean stops() {
    return stops;
  }
}
