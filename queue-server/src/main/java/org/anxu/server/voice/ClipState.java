package org.anxu.server.voice;

/** What is the matter with a clip. */
public enum ClipState {
  /** There is none yet. */
  MISSING,
  /** It is there and fit to be heard. */
  RECORDED,
  /** It would be lost in the hall. */
  TOO_QUIET,
  /** It takes longer than anybody needs to say it: silence, or a second word. */
  TOO_LONG,
  /** It was louder than a recording can hold. */
  CLIPPED,
  /** There is a file, but it is no clip. */
  UNREADABLE
}
