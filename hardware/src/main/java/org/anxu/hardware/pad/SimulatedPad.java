package org.anxu.hardware.pad;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A pad's end of the line, of either kind, with the faults pads have. */
public final class SimulatedPad {
  private static final Duration LATE_BY = Duration.ofSeconds(2);
  private static final int REPEATS = 20;
  private static final Duration REPEAT = Duration.ofMillis(50);

  private final boolean keyboard;
  private final Consumer<byte[]> line;
  private final ScheduledExecutorService timer;
  private final Random noise = new Random(24);
  private volatile boolean late;

  private SimulatedPad(boolean keyboard, Consumer<byte[]> line, ScheduledExecutorService timer) {
    this.keyboard = keyboard;
    this.line = line;
    this.timer = timer;
  }

  /** A pad that sends a line for each key. */
  public static SimulatedPad lines(Consumer<byte[]> line, ScheduledExecutorService timer) {
    return new SimulatedPad(false, line, timer);
  }

  /** A pad that sends the Linux input system's events; its keys are key codes. */
  public static SimulatedPad keyboard(Consumer<byte[]> line, ScheduledExecutorService timer) {
    return new SimulatedPad(true, line, timer);
  }

  /** Presses a key and lets it go. */
  public void press(String key) {
    send(down(key));
    send(up(key));
  }

  /** Holds a key for a second, which repeats itself. */
  public void hold(String key) {
    for (int i = 0; i < REPEATS; i++) {
      byte[] bytes = i == 0 || !keyboard ? down(key) : event(1, Integer.parseInt(key), 2);
      timer.schedule(() -> send(bytes), i * REPEAT.toMillis(), TimeUnit.MILLISECONDS);
    }
    timer.schedule(() -> send(up(key)), REPEATS * REPEAT.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Presses a key that stays down: a keyboard tells once, others tell nothing at all. */
  public void stick(String key) {
    send(down(key));
  }

  /** Sends what is no key. */
  public void garbage() {
    byte[] bytes = new byte[100];
    noise.nextBytes(bytes);
    send(bytes);
  }

  /** Whether all comes two seconds late from now on. */
  public void late(boolean on) {
    late = on;
  }

  private byte[] down(String key) {
    return keyboard
        ? event(1, Integer.parseInt(key), 1)
        : (key + "\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  private byte[] up(String key) {
    return keyboard ? event(1, Integer.parseInt(key), 0) : new byte[0];
  }

  /** An event and the report that ends it, as a keyboard sends both. */
  private static byte[] event(int type, int code, int value) {
    ByteBuffer bytes =
        ByteBuffer.allocate(2 * EvdevKeys.EVENT_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(1_700_000_000L).putLong(250_000);
    bytes.putShort((short) type).putShort((short) code).putInt(value);
    bytes.putLong(1_700_000_000L).putLong(250_000).putShort((short) 0).putShort((short) 0);
    bytes.putInt(0);
    return bytes.array();
  }

  private void send(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    if (late) {
      timer.schedule(() -> line.accept(bytes), LATE_BY.toMillis(), TimeUnit.MILLISECONDS);
    } else {
      line.accept(bytes);
    }
  }
}
