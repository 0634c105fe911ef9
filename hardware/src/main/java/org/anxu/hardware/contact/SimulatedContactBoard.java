package org.anxu.hardware.contact;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A contact board's end of the line ({@link LinePins}): inputs to be pressed, outputs to be looked
 * at, and the faults of both.
 */
public final class SimulatedContactBoard {
  private static final Duration LATE_BY = Duration.ofSeconds(1);
  private static final Duration PRESS = Duration.ofMillis(250);
  private static final int LONGEST_LINE = 16;

  /** What goes wrong on its line. */
  public enum Fault {
    /** Nothing. */
    NONE,
    /** It says nothing. */
    MUTE,
    /** It says everything a second late. */
    LATE,
    /** It says noise, and its inputs chatter. */
    GARBAGE
  }

  private final ScheduledExecutorService timer;
  private final Random noise = new Random(99);
  private final Map<Integer, Boolean> inputs = new TreeMap<>();
  private final Map<Integer, Boolean> outputs = new TreeMap<>();
  private final StringBuilder line = new StringBuilder();
  private Consumer<byte[]> answers = bytes -> {};
  private Runnable changed = () -> {};
  private Fault fault = Fault.NONE;

  /** A board with those inputs, all open. */
  public SimulatedContactBoard(Set<Integer> inputPins, ScheduledExecutorService timer) {
    this.timer = timer;
    inputPins.forEach(pin -> inputs.put(pin, false));
  }

  /** Where its lines go. */
  public synchronized void answersTo(Consumer<byte[]> line) {
    answers = line;
  }

  /** Tells of every change of an output or an input; one listener. */
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

  /**
   * Closes or opens an input, bouncing as contacts do. One that is left closed is a stuck button.
   */
  public void close(int pin, boolean closed) {
    Runnable tell;
    synchronized (this) {
      inputs.put(pin, closed);
      for (boolean level : new boolean[] {closed, !closed, closed, !closed, closed}) {
        say(pin, level);
      }
      tell = changed;
    }
    tell.run();
  }

  /** Closes an input for a quarter of a second, as a finger does. */
  public void press(int pin) {
    close(pin, true);
    timer.schedule(() -> close(pin, false), PRESS.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether each input is closed. */
  public synchronized Map<Integer, Boolean> inputs() {
    return new TreeMap<>(inputs);
  }

  /** The level of each output that was ever switched. */
  public synchronized Map<Integer, Boolean> outputs() {
    return new TreeMap<>(outputs);
  }

  /** Bytes that came over the line. */
  public void receive(byte[] bytes) {
    Runnable tell;
    synchronized (this) {
      for (byte b : bytes) {
        if (b == '\n') {
          command(line.toString());
          line.setLength(0);
        } else if (line.length() < LONGEST_LINE) {
          line.append((char) (b & 0xFF));
        }
      }
      tell = changed;
    }
    tell.run();
  }

  private void command(String text) {
    if (text.equals("?")) {
      inputs.forEach(this::say);
    } else if (text.matches("O [0-9]{1,2} [01]")) {
      String[] parts = text.split(" ");
      outputs.put(Integer.parseInt(parts[1]), parts[2].equals("1"));
    }
  }

  private void say(int pin, boolean closed) {
    byte[] text = ("I " + pin + " " + (closed ? 1 : 0) + "\n").getBytes(StandardCharsets.US_ASCII);
    Consumer<byte[]> to = answers;
    switch (fault) {
      case NONE -> to.accept(text);
      case MUTE -> {
        // Not a word.
      }
      case LATE -> timer.schedule(() -> to.accept(text), LATE_BY.toMillis(), TimeUnit.MILLISECONDS);
      case GARBAGE -> {
        noise.nextBytes(text);
        to.accept(text);
      }
    }
  }
}
