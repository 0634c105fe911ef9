package org.anxu.hardware.device;

import java.util.function.Consumer;

/** A device that connects by itself, for ever, and reports how it is. */
public interface Device extends AutoCloseable {
  /** Its name in configuration and messages, such as {@code printer}. */
  String name();

  /** How it is now. */
  DeviceStatus status();

  /** Tells the listener of every later change of status; listeners must not block. */
  void onStatus(Consumer<DeviceStatus> listener);

  /** Begins to connect, and returns at once; the outcome is told by the status. */
  void start();

  /** Lets go of the device. */
  @Override
  void close();
}
