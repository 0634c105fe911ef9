package org.anxu.kiosk.voice;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.anxu.hardware.device.DeviceStatus;
import org.anxu.hardware.device.Readiness;

/** The voice of a kiosk that is to have none. */
public final class NoSpeaker implements Speaker {
  private final Instant since;

  /** Absent since the given time. */
  public NoSpeaker(Instant since) {
    this.since = since;
  }

  @Override
  public boolean isWanted() {
    return false;
  }

  @Override
  public boolean isSpeaking() {
    return false;
  }

  @Override
  public void say(String text, Locale language) {
    // Silent.
  }

  @Override
  public void then(String text, Locale language) {
    // Silent.
  }

  @Override
  public void hush() {
    // Silent already.
  }

  @Override
  public String name() {
    return ProgramSpeaker.NAME;
  }

  @Override
  public DeviceStatus status() {
    return new DeviceStatus(Readiness.ABSENT, "not-configured", since);
  }

  @Override
  public void onStatus(Consumer<DeviceStatus> listener) {
    // It never changes.
  }

  @Override
  public void start() {
    // Nothing to look for.
  }

  @Override
  public void close() {
    // Nothing to let go of.
  }
}
