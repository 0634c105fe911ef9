package org.anxu.hardware.sign;

import java.util.List;

/**
 * The display's end of the line: takes the bytes of both command sets and keeps what is to be seen.
 * Bytes it does not know are counted and skipped, as such displays do.
 */
public final class SimulatedPoleDisplay {
  private static final int WIDTH = PoleText.WIDTH;
  private static final int LONGEST_COMMAND = 4;

  private final char[][] cells = new char[2][WIDTH];
  private final int[] command = new int[LONGEST_COMMAND];
  private Runnable changed = () -> {};
  private int held;
  private int column;
  private int row;
  private int lineCommand;
  private int brightness = 4;
  private int unknown;
  private boolean blind;

  /** A display that has just been switched on. */
  public SimulatedPoleDisplay() {
    clear();
  }

  /** Tells of every change of what is to be seen; one listener. */
  public synchronized void onChange(Runnable listener) {
    changed = listener;
  }

  /** Bytes that came over the line. */
  public void receive(byte[] bytes) {
    Runnable tell;
    synchronized (this) {
      if (blind) {
        return;
      }
      for (byte b : bytes) {
        take(b & 0xFF);
      }
      tell = changed;
    }
    tell.run();
  }

  /** What a person sees, line by line. */
  public synchronized List<String> lines() {
    return List.of(new String(cells[0]), new String(cells[1]));
  }

  /** Its brightness, 1 to 4. */
  public synchronized int brightness() {
    return brightness;
  }

  /** How many bytes it did not understand. */
  public synchronized int unknownBytes() {
    return unknown;
  }

  /** Switches it off and on: it forgets everything, and the line does not tell. */
  public void powerCycle() {
    Runnable tell;
    synchronized (this) {
      clear();
      held = 0;
      lineCommand = 0;
      brightness = 4;
      tell = changed;
    }
    tell.run();
  }

  /** Whether it takes no notice of anything, as with a loose wire. */
  public synchronized void blind(boolean on) {
    blind = on;
  }

  private void take(int b) {
    if (lineCommand != 0) {
      textOfLine(b);
    } else if (held > 0) {
      command[held++] = b;
      run();
    } else if (b == 0x1B || b == 0x1F) {
      command[held++] = b;
    } else if (b == 0x0C) {
      clear();
    } else if (b == 0x0B) {
      column = 0;
      row = 0;
    } else if (b == 0x18) {
      cells[row] = " ".repeat(WIDTH).toCharArray();
      column = 0;
    } else if (b >= ' ' && b < 0x7F) {
      put(b);
    } else {
      unknown++;
    }
  }

  private void run() {
    int kind = command[0] << 8 | command[1];
    switch (kind) {
      case 0x1B40 -> {
        clear();
        brightness = 4;
        held = 0;
      }
      case 0x1F58, 0x1B2A -> {
        if (held == 3) {
          brightness = command[2] >= 1 && command[2] <= 4 ? command[2] : brightness;
          held = 0;
        }
      }
      case 0x1F24, 0x1B6C -> {
        if (held == 4) {
          column = Math.clamp(command[2] - 1L, 0, WIDTH - 1);
          row = Math.clamp(command[3] - 1L, 0, 1);
          held = 0;
        }
      }
      case 0x1B51 -> {
        if (held == 3) {
          held = 0;
          if (command[2] == 0x41 || command[2] == 0x42) {
            lineCommand = command[2];
            row = command[2] - 0x41;
            column = 0;
          } else {
            unknown++;
          }
        }
      }
      default -> {
        unknown++;
        held = 0;
      }
    }
  }

  private void textOfLine(int b) {
    if (b == 0x0D) {
      while (column < WIDTH && row == lineCommand - 0x41) {
        cells[row][column++] = ' ';
      }
      lineCommand = 0;
      column = 0;
    } else if (column < WIDTH) {
      cells[row][column++] = b >= ' ' && b < 0x7F ? (char) b : '?';
    } else {
      unknown++;
    }
  }

  private void put(int b) {
    cells[row][column] = (char) b;
    column++;
    if (column == WIDTH) {
      column = 0;
      row = 1 - row;
    }
  }

  private void clear() {
    cells[0] = " ".repeat(WIDTH).toCharArray();
    cells[1] = " ".repeat(WIDTH).toCharArray();
    column = 0;
    row = 0;
  }
}
