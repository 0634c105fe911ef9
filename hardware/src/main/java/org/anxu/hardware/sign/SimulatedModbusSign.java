package org.anxu.hardware.sign;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A Modbus sign's end of the line: 64 registers of ASCII characters, and the faults of such lines.
 */
public final class SimulatedModbusSign {
  private static final int REGISTERS = 64;
  private static final int LONGEST_FRAME = 256;
  private static final int NO_SUCH_REGISTER = 2;

  /** What goes wrong with its answers. */
  public enum Fault {
    /** Nothing. */
    NONE,
    /** It answers nothing, and shows nothing new. */
    MUTE,
    /** It shows, and its answers come two seconds late. */
    LATE,
    /** It shows, and noise comes back in place of its answers. */
    GARBAGE,
    /** It refuses every register. */
    REFUSES
  }

  private static final Duration LATE_BY = Duration.ofSeconds(2);

  private final int unit;
  private final ScheduledExecutorService timer;
  private final Random noise = new Random(16);
  private final int[] registers = new int[REGISTERS];
  private final ByteArrayOutputStream frame = new ByteArrayOutputStream();
  private Consumer<byte[]> answers = bytes -> {};
  private Runnable changed = () -> {};
  private Fault fault = Fault.NONE;
  private int understood;

  /** A sign with that address; late answers go by the timer. */
  public SimulatedModbusSign(int unit, ScheduledExecutorService timer) {
    this.unit = unit;
    this.timer = timer;
    Arrays.fill(registers, 0x2020);
  }

  /** Where its answers go. */
  public synchronized void answersTo(Consumer<byte[]> line) {
    answers = line;
  }

  /** Tells of every change of what is to be seen; one listener. */
  public synchronized void onChange(Runnable listener) {
    changed = listener;
  }

  /** Gives it a fault, or takes it away. */
  public synchronized void fault(Fault next) {
    fault = next;
  }

  /** The fault it has. */
  public synchronized Fault fault() {
    return fault;
  }

  /** The registers as characters, two each. */
  public synchronized String text(int register, int count) {
    byte[] characters = new byte[2 * count];
    for (int i = 0; i < count; i++) {
      characters[2 * i] = (byte) (registers[register + i] >> 8);
      characters[2 * i + 1] = (byte) registers[register + i];
    }
    return new String(characters, StandardCharsets.US_ASCII);
  }

  /** What registers hold. */
  public synchronized List<Integer> values(int register, int count) {
    return Arrays.stream(registers, register, register + count).boxed().toList();
  }

  /** How many requests it has understood. */
  public synchronized int understood() {
    return understood;
  }

  /** Bytes that came over the line, in any pieces. */
  public void receive(byte[] bytes) {
    Runnable tell = () -> {};
    synchronized (this) {
      if (frame.size() + bytes.length > LONGEST_FRAME) {
        frame.reset(); // a real sign forgets at the next silence
      }
      frame.write(bytes, 0, Math.min(bytes.length, LONGEST_FRAME));
      byte[] all = frame.toByteArray();
      int length = all.length < 7 ? Integer.MAX_VALUE : 9 + (all[6] & 0xFF);
      if (all.length >= length && ModbusFrames.isWhole(all, 0, length)) {
        frame.reset();
        if ((all[0] & 0xFF) == unit && all[1] == ModbusFrames.WRITE_MULTIPLE) {
          serve(all);
          tell = changed;
        }
      }
    }
    tell.run();
  }

  private void serve(byte[] request) {
    understood++;
    int register = (request[2] & 0xFF) << 8 | request[3] & 0xFF;
    int count = (request[4] & 0xFF) << 8 | request[5] & 0xFF;
    if (fault == Fault.MUTE) {
      return;
    }
    if (fault == Fault.REFUSES || count == 0 || register + count > REGISTERS) {
      answers.accept(ModbusFrames.refusal(unit, NO_SUCH_REGISTER));
      return;
    }
    for (int i = 0; i < count; i++) {
      registers[register + i] = (request[7 + 2 * i] & 0xFF) << 8 | request[8 + 2 * i] & 0xFF;
    }
    byte[] answer = ModbusFrames.writeAnswer(unit, register, count);
    switch (fault) {
      case LATE -> {
        Consumer<byte[]> line = answers;
        timer.schedule(() -> line.accept(answer), LATE_BY.toMillis(), TimeUnit.MILLISECONDS);
      }
      case GARBAGE -> {
        byte[] wrong = new byte[24];
        noise.nextBytes(wrong);
        answers.accept(wrong);
      }
      case NONE, MUTE, REFUSES -> answers.accept(answer);
    }
  }
}
