package org.anxu.hardware.pad;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.anxu.hardware.device.InOrder;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.device.ReportingDevice;
import org.anxu.hardware.port.BytePort;
import org.anxu.hardware.port.PortListener;
import org.anxu.hardware.port.SerialBytePort;
import org.anxu.hardware.port.SerialSettings;

/** A pad on any kind of port. */
public final class PortPad extends ReportingDevice implements CallPad {
  private static final int LONGEST_TURNS = 256;
  private static final Duration GAP = Duration.ofMillis(150);
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** Noise without a known key between, after which the settings are probably wrong. */
  private static final int GARBLED = 5;

  private final PadKeys keys;
  private final PadParser parser;
  private final BytePort port;
  private final LongSupplier nanos;
  private final InOrder turns;
  private final KeyRepeat repeat = new KeyRepeat();
  private final List<Consumer<PadKey>> listeners = new CopyOnWriteArrayList<>();
  private final List<Consumer<String>> strangers = new CopyOnWriteArrayList<>();
  private boolean up;
  private int noise;
  private long arrivals;

  PortPad(
      String name,
      PadKeys keys,
      PadParser parser,
      BytePort port,
      ScheduledExecutorService timer,
      InstantSource clock,
      LongSupplier nanos) {
    super(name, clock);
    this.keys = keys;
    this.parser = parser;
    this.port = port;
    this.nanos = nanos;
    this.turns = new InOrder(timer, LONGEST_TURNS);
  }

  /** A pad on a serial line that sends a line of text for each key. */
  public static PortPad lines(
      String name,
      PadKeys keys,
      SerialSettings line,
      ScheduledExecutorService timer,
      InstantSource clock) {
    return new PortPad(
        name,
        keys,
        new LineKeys(),
        new SerialBytePort(line, timer),
        timer,
        clock,
        System::nanoTime);
  }

  /** A pad on a serial line that sends one byte for each key. */
  public static PortPad bytes(
      String name,
      PadKeys keys,
      SerialSettings line,
      ScheduledExecutorService timer,
      InstantSource clock) {
    return new PortPad(
        name,
        keys,
        new ByteKeys(),
        new SerialBytePort(line, timer),
        timer,
        clock,
        System::nanoTime);
  }

  /**
   * A pad that is a small USB keyboard, by its event file, such as {@code
   * /dev/input/by-id/…-event-kbd}.
   */
  public static PortPad keyboard(
      String name, PadKeys keys, String path, ScheduledExecutorService timer, InstantSource clock) {
    return new PortPad(
        name,
        keys,
        new EvdevKeys(),
        new EventFilePort(path, timer),
        timer,
        clock,
        System::nanoTime);
  }

  @Override
  public void onKey(Consumer<PadKey> listener) {
    listeners.add(listener);
  }

  /**
   * Tells the listener of presses that the settings have no meaning for, by the name settings would
   * give the key; for whoever finds out what a pad sends. It must not block.
   */
  public void onUnknownKey(Consumer<String> listener) {
    strangers.add(listener);
  }

  @Override
  public void start() {
    port.start(PortListener.inTurns(turns, this::lineUp, this::arrived, this::lineDown));
  }

  private void lineUp() {
    up = true;
    noise = 0;
    note();
  }

  private void lineDown(String reason) {
    up = false;
    arrivals++;
    parser.reset();
    repeat.forget();
    status.note(Readiness.ABSENT, reason);
  }

  private void arrived(byte[] bytes) {
    if (up) {
      parser.feed(bytes).forEach(this::stroke);
      note();
      long mine = ++arrivals;
      turns.after(GAP, () -> silentSince(mine));
    }
  }

  private void silentSince(long arrival) {
    if (up && arrival == arrivals) {
      parser.silence().forEach(this::stroke);
      note();
      turns.after(LOOK, () -> look(arrival));
    }
  }

  /** A key that is held sends nothing more, and still is stuck after a while. */
  private void look(long arrival) {
    if (up && arrival == arrivals) {
      note();
      if (repeat.anyDown()) {
        turns.after(LOOK, () -> look(arrival));
      }
    }
  }

  private void stroke(KeyStroke stroke) {
    Optional<PadKey> meaning = keys.meaning(stroke.name());
    switch (stroke.kind()) {
      case DOWN -> {
        boolean fresh = repeat.down(stroke.name(), nanos.getAsLong());
        if (parser.tellsRelease()) {
          repeat.holds(stroke.name());
        }
        noise = meaning.isPresent() ? 0 : Math.min(noise + 1, GARBLED);
        if (fresh) {
          meaning.ifPresentOrElse(
              key -> listeners.forEach(listener -> listener.accept(key)),
              () -> strangers.forEach(listener -> listener.accept(stroke.name())));
        }
      }
      case UP -> repeat.up(stroke.name(), nanos.getAsLong());
      case NOISE -> noise = Math.min(noise + 1, GARBLED);
    }
  }

  private void note() {
    if (repeat.stuck(nanos.getAsLong())) {
      status.note(Readiness.DEGRADED, "stuck");
    } else if (noise >= GARBLED) {
      status.note(Readiness.DEGRADED, "garbled");
    } else {
      status.note(Readiness.READY, "");
    }
  }

  @Override
  public void close() {
    port.close();
    turns.offer(() -> lineDown("closed"));
  }
}
