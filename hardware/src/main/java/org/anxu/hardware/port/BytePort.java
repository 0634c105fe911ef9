package org.anxu.hardware.port;

import java.util.concurrent.CompletableFuture;

/**
 * A line to a device. It connects by itself, for ever, and tells its listener what happens; none of
 * its methods waits for the device.
 */
public interface BytePort extends AutoCloseable {
  /** Begins to connect. Called once. */
  void start(PortListener listener);

  /**
   * Sends bytes behind those given earlier. The answer never comes exceptionally: it is the number
   * of bytes that may have reached the device. Fewer than given means that the line is lost or that
   * too much waits; none of the rest is sent later.
   */
  CompletableFuture<Integer> write(byte[] bytes);

  /** Gives up this connection, for instance because the device has stalled; then connects anew. */
  void drop(String reason);

  /** Lets go of the line for good. */
  @Override
  void close();
}
