package org.anxu.hardware.sign;

import java.util.ArrayList;
import java.util.List;

/** A chain of MAX7219 chips on a bus of its own: takes their words and keeps the dots. */
public final class SimulatedMatrix implements SpiBus {
  private static final int ROWS = 8;

  private final int[][] rows;
  private final int[] intensity;
  private final boolean[] running;
  private Runnable changed = () -> {};
  private boolean open;
  private boolean plugged = true;

  /** So many chips of 8×8 LEDs, dark and switched off as after power-on. */
  public SimulatedMatrix(int modules) {
    rows = new int[modules][ROWS];
    intensity = new int[modules];
    running = new boolean[modules];
  }

  /** Tells of every change of what is to be seen; one listener. */
  public synchronized void onChange(Runnable listener) {
    changed = listener;
  }

  /** Plugs the bus in or out. */
  public synchronized void plugged(boolean in) {
    plugged = in;
  }

  @Override
  public synchronized void open() throws BusUnavailable {
    if (!plugged) {
      throw new BusUnavailable("no-spi");
    }
    open = true;
  }

  @Override
  public void write(byte[] bytes) throws BusUnavailable {
    Runnable tell;
    synchronized (this) {
      if (!open || !plugged) {
        throw new BusUnavailable("bus-error");
      }
      // Only the last words stay in the chips; the very last is in the nearest, the rightmost.
      int words = bytes.length / 2;
      for (int module = 0; module < rows.length; module++) {
        int at = 2 * (words - rows.length + module);
        if (at >= 0) {
          take(module, bytes[at] & 0x0F, bytes[at + 1] & 0xFF);
        }
      }
      tell = changed;
    }
    tell.run();
  }

  private void take(int module, int register, int value) {
    if (register >= 1 && register <= ROWS) {
      rows[module][register - 1] = value;
    } else if (register == 0x0A) {
      intensity[module] = value & 0x0F;
    } else if (register == 0x0C) {
      running[module] = (value & 1) != 0;
    }
  }

  /** What a person sees: eight lines of {@code #} and {@code .}. */
  public synchronized List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int y = 0; y < ROWS; y++) {
      StringBuilder line = new StringBuilder();
      for (int module = 0; module < rows.length; module++) {
        for (int bit = 7; bit >= 0; bit--) {
          boolean lit = running[module] && (rows[module][y] >> bit & 1) != 0;
          line.append(lit ? '#' : '.');
        }
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** The brightness of the leftmost module, in sixteenths less one. */
  public synchronized int intensity() {
    return intensity[0];
  }

  @Override
  public synchronized void close() {
    open = false;
  }
}
