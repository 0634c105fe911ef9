package org.anxu.hardware.device;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Keeps a device's status, remembers since when it holds, and tells of changes. */
public final class StatusKeeper {
  private final InstantSource clock;
  private final List<Consumer<DeviceStatus>> listeners = new CopyOnWriteArrayList<>();
  private volatile DeviceStatus status;

  /** Begins as ABSENT, for the reason given. */
  public StatusKeeper(InstantSource clock, String reason) {
    this.clock = clock;
    this.status = new DeviceStatus(Readiness.ABSENT, reason, clock.instant());
  }

  /** How the device is now. */
  public DeviceStatus now() {
    return status;
  }

  /** Tells the listener of every later change. */
  public void listen(Consumer<DeviceStatus> listener) {
    listeners.add(listener);
  }

  /** Notes what is known now; nothing happens if it was known before. */
  public void note(Readiness readiness, String reason) {
    DeviceStatus before = status;
    if (before.readiness() == readiness && before.reason().equals(reason)) {
      return;
    }
    DeviceStatus after = new DeviceStatus(readiness, reason, clock.instant());
    status = after;
    listeners.forEach(listener -> listener.accept(after));
  }
}
