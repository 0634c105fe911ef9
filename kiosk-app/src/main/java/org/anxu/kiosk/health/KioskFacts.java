package org.anxu.kiosk.health;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.anxu.hardware.device.Device;
import org.anxu.hardware.printing.RollMeter;
import org.anxu.protocol.device.Release;
import org.jspecify.annotations.Nullable;

/**
 * What a technician asks of this kiosk.
 *
 * @param devices its devices
 * @param roll what is left on the paper roll
 * @param time the hall's time
 * @param server the server's version
 * @param clock our own clock
 * @param settings each setting's key and value, as they were read
 * @param folder where support bundles are put, or null
 */
public record KioskFacts(
    List<Device> devices,
    RollMeter roll,
    HallClock time,
    ServerVersion server,
    InstantSource clock,
    Supplier<SortedMap<String, String>> settings,
    @Nullable Path folder) {
  public KioskFacts {
    devices = List.copyOf(devices);
  }

  /** The messages' version, as in topics and addresses. */
  public static final String PROTOCOL = "1";

  /** This program's version. */
  public String version() {
    return Release.of(KioskFacts.class);
  }

  /** How far the server is from us. */
  public Release apart() {
    return Release.between(version(), server.heard());
  }

  /** What is left of the roll, in millimetres, as far as known. */
  public OptionalDouble rollLeft() {
    return roll.left();
  }

  /** Our own time. */
  public Instant now() {
    return clock.instant();
  }
}
