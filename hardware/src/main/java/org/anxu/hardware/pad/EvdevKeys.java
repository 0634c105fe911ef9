package org.anxu.hardware.pad;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Key events of the Linux input system ({@code struct input_event} of a 64-bit kernel, 24 bytes:
 * seconds, microseconds, type, code, value; from the kernel's {@code linux/input.h}). The kernel
 * sends whole events only. Should the bytes ever be out of step, the next place where a whole event
 * can begin is looked for.
 */
final class EvdevKeys implements PadParser {
  static final int EVENT_BYTES = 24;

  private static final int EV_SYN = 0;
  private static final int EV_KEY = 1;
  private static final int LAST_TYPE = 0x1F;
  private static final int LAST_CODE = 0x2FF;
  private static final long LATEST_SECOND = 1L << 34;

  private final ByteBuffer event = ByteBuffer.allocate(EVENT_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private boolean noisy;

  @Override
  public List<KeyStroke> feed(byte[] bytes) {
    List<KeyStroke> strokes = new ArrayList<>();
    for (byte b : bytes) {
      event.put(b);
      if (!event.hasRemaining()) {
        whole(strokes);
      }
    }
    return strokes;
  }

  private void whole(List<KeyStroke> strokes) {
    int type = event.getShort(16) & 0xFFFF;
    int code = event.getShort(18) & 0xFFFF;
    int value = event.getInt(20);
    if (!isEvent(type, code, value)) {
      if (!noisy) {
        noisy = true; // told once, however much there is of it
        strokes.add(KeyStroke.noise());
      }
      event.position(1);
      event.compact();
      return;
    }
    noisy = false;
    event.clear();
    // Value 2 is the keyboard's own repeat of a key that is held.
    if (type == EV_KEY && value < 2) {
      String name = Integer.toString(code);
      strokes.add(value == 1 ? KeyStroke.down(name) : KeyStroke.up(name));
    }
  }

  private boolean isEvent(int type, int code, int value) {
    long seconds = event.getLong(0);
    long micros = event.getLong(8);
    boolean timed = seconds >= 0 && seconds < LATEST_SECOND && micros >= 0 && micros < 1_000_000;
    boolean known = type <= LAST_TYPE && code <= LAST_CODE;
    boolean meant =
        switch (type) {
          case EV_SYN -> code < 4;
          case EV_KEY -> value >= 0 && value <= 2;
          default -> true;
        };
    return timed && known && meant;
  }

  @Override
  public List<KeyStroke> silence() {
    reset();
    return List.of();
  }

  @Override
  public boolean tellsRelease() {
    return true;
  }

  @Override
  public void reset() {
    event.clear();
    noisy = false;
  }
}
