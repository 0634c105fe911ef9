package org.anxu.hardware.pad;

import java.util.List;

/** Makes key strokes of bytes that come in any pieces. Holds a few bytes whatever comes. */
interface PadParser {
  /** More bytes; the answer is what has become whole. */
  List<KeyStroke> feed(byte[] bytes);

  /** Nothing has come for a while: what is not whole by now never will be. */
  List<KeyStroke> silence();

  /** Whether the pad tells when a key is let go. */
  boolean tellsRelease();

  /** The line was lost. */
  void reset();
}
