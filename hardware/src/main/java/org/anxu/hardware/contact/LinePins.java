package org.anxu.hardware.contact;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import org.anxu.hardware.device.InOrder;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.port.BytePort;
import org.anxu.hardware.port.PortListener;

/**
 * Pins of a contact board at a serial line, for machines without pins of their own: a
 * microcontroller with a USB plug and a program of a dozen lines. All is ASCII, a line each:
 *
 * <ul>
 *   <li>{@code ?} asks; the board answers with one {@code I PIN LEVEL} for each of its inputs
 *   <li>{@code I PIN LEVEL} from the board, also unasked at each change: level 1 is closed
 *   <li>{@code O PIN LEVEL} to the board switches an output: level 1 is high
 * </ul>
 *
 * It is asked every two seconds; when nothing has come for five, the board is UNKNOWN ({@code
 * mute}).
 */
public final class LinePins implements Pins {
  private static final int LONGEST_TURNS = 512;
  private static final Duration ASK = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final BytePort port;
  private final InOrder turns;
  private final PinLines lines = new PinLines();
  private final Map<Integer, Boolean> levels = new TreeMap<>();
  private boolean open;
  private boolean speaks;
  private long connection;
  private long arrivals;

  /** Pins behind any kind of port. */
  public LinePins(BytePort port, ScheduledExecutorService timer) {
    this.port = port;
    this.turns = new InOrder(timer, LONGEST_TURNS);
  }

  @Override
  public void start(Set<Integer> inputs, Map<Integer, Boolean> outputs, Listener told) {
    levels.putAll(outputs);
    port.start(
        PortListener.inTurns(
            turns,
            () -> lineUp(told),
            bytes -> arrived(bytes, told),
            reason -> lineDown(reason, told)));
  }

  private void lineUp(Listener told) {
    open = true;
    speaks = false;
    connection++;
    lines.reset();
    told.down(Readiness.UNKNOWN, "connecting");
    ask(connection);
    watch(connection, arrivals, told);
  }

  private void ask(long which) {
    if (open && which == connection) {
      send("?\n");
      turns.after(ASK, () -> ask(which));
    }
  }

  private void watch(long which, long seen, Listener told) {
    turns.after(
        PATIENCE,
        () -> {
          if (open && which == connection) {
            if (arrivals == seen) {
              speaks = false;
              told.down(Readiness.UNKNOWN, "mute");
            }
            watch(which, arrivals, told);
          }
        });
  }

  private void arrived(byte[] bytes, Listener told) {
    for (PinLines.Level level : lines.feed(bytes)) {
      arrivals++;
      if (!speaks) {
        speaks = true;
        told.up();
        levels.forEach(this::sendLevel);
        send("?\n"); // every level anew: what came before counted for nothing
      }
      told.changed(level.pin(), level.closed());
    }
  }

  private void lineDown(String reason, Listener told) {
    open = false;
    speaks = false;
    told.down(Readiness.ABSENT, reason);
  }

  @Override
  public void set(int pin, boolean high) {
    turns.offer(() -> {
      levels.put(pin, high);
      if (open && speaks) {
        sendLevel(pin, high);
      }
    });
  }

  private void sendLevel(int pin, boolean high) {
    send("O " + pin + " " + (high ? 1 : 0) + "\n");
  }

  private void send(String line) {
    var _ = port.write(line.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() {
    port.close();
  }
}
