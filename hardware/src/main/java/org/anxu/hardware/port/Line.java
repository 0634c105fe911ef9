package org.anxu.hardware.port;

import java.io.IOException;

/** One open line of some kind, from its opening to its end; never opened again. */
interface Line {
  /** Hears what comes in. */
  interface Ear {
    /** Bytes came in; the array is the ear's own. */
    void received(byte[] bytes);

    /** The other end is gone. May be told more than once. */
    void lost();
  }

  /** Begins to tell what comes in, on a thread of its own or of a library; called once. */
  void listen(Ear ear);

  /**
   * Writes on the calling thread, which waits while the device takes nothing, until the line is
   * closed.
   *
   * @return how many bytes were taken; 0 means that the line is gone
   * @throws IOException when the line is gone
   */
  int write(byte[] bytes, int from, int length) throws IOException;

  /** Lets go of the line, and frees every thread that waits for it. May be called twice. */
  void close();
}
