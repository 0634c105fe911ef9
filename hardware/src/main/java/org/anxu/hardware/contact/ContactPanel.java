package org.anxu.hardware.contact;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;
import org.anxu.hardware.device.InOrder;
import org.anxu.hardware.device.Readiness;

/**
 * The contacts of one machine: makes a device of each pin and runs them all. First name the
 * contacts, then start.
 */
public final class ContactPanel implements AutoCloseable {
  /** A chattering contact may send faster than it is read; what is lost is only more chatter. */
  private static final int LONGEST_TURNS = 512;

  private final Pins pins;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private final InOrder turns;
  private final Map<Integer, DebouncedInput> inputs = new LinkedHashMap<>();
  private final Map<Integer, SwitchedOutput> outputs = new LinkedHashMap<>();
  private final Map<Integer, Boolean> idle = new LinkedHashMap<>();

  /** A panel on those pins. */
  public ContactPanel(Pins pins, ScheduledExecutorService timer, InstantSource clock) {
    this(pins, timer, clock, System::nanoTime);
  }

  ContactPanel(Pins pins, ScheduledExecutorService timer, InstantSource clock, LongSupplier nanos) {
    this.pins = pins;
    this.clock = clock;
    this.nanos = nanos;
    this.turns = new InOrder(timer, LONGEST_TURNS);
  }

  /**
   * Names an input.
   *
   * @throws IllegalArgumentException if the pin has a name already
   */
  public ContactInput input(String name, int pin, ContactInput.Reading reading) {
    free(pin);
    DebouncedInput input = new DebouncedInput(name, reading, turns, nanos, clock);
    inputs.put(pin, input);
    return input;
  }

  /**
   * Names an output.
   *
   * @param onIsHigh whether it is on at a high level; many relay boards are on at a low one
   * @throws IllegalArgumentException if the pin has a name already
   */
  public ContactOutput output(String name, int pin, boolean onIsHigh) {
    free(pin);
    SwitchedOutput output =
        new SwitchedOutput(name, on -> pins.set(pin, on == onIsHigh), turns, clock);
    outputs.put(pin, output);
    idle.put(pin, !onIsHigh);
    return output;
  }

  private void free(int pin) {
    if (inputs.containsKey(pin) || outputs.containsKey(pin)) {
      throw new IllegalArgumentException("pin " + pin + " is used twice");
    }
  }

  /** Begins to connect and returns at once. */
  public void start() {
    pins.start(
        inputs.keySet(),
        idle,
        new Pins.Listener() {
          @Override
          public void up() {
            turns.offer(() -> {
              inputs.values().forEach(DebouncedInput::up);
              outputs.values().forEach(SwitchedOutput::up);
            });
          }

          @Override
          public void changed(int pin, boolean closed) {
            DebouncedInput input = inputs.get(pin);
            if (input != null) {
              turns.offer(() -> input.raw(closed));
            }
          }

          @Override
          public void failed(int pin, String reason) {
            turns.offer(() -> pinFailed(pin, reason));
          }

          @Override
          public void down(Readiness readiness, String reason) {
            turns.offer(() -> allDown(readiness, reason));
          }
        });
  }

  private void pinFailed(int pin, String reason) {
    DebouncedInput input = inputs.get(pin);
    if (input != null) {
      input.down(Readiness.ABSENT, reason);
    }
    SwitchedOutput output = outputs.get(pin);
    if (output != null) {
      output.down(Readiness.ABSENT, reason);
    }
  }

  private void allDown(Readiness readiness, String reason) {
    inputs.values().forEach(input -> input.down(readiness, reason));
    outputs.values().forEach(output -> output.down(readiness, reason));
  }

  /** Switches everything off and lets go of the pins. */
  @Override
  public void close() {
    outputs.values().forEach(SwitchedOutput::close);
    inputs.values().forEach(DebouncedInput::close);
    idle.forEach(pins::set); // at once, since the timer may end before the turns come
    pins.close();
  }
}
