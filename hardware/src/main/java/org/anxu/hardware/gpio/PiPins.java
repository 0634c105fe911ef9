package org.anxu.hardware.gpio;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.anxu.hardware.contact.Pins;
import org.anxu.hardware.device.Readiness;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pins of a Raspberry Pi by their BCM numbers. Inputs have their pull-up on, so that a contact
 * to ground is closed when the level is low. Pi4J's own debouncing is off: ours is tested. Opening
 * takes a moment and has a thread of its own.
 */
public final class PiPins implements Pins {
  private static final Logger LOG = LoggerFactory.getLogger(PiPins.class);
  private static final Duration AGAIN = Duration.ofSeconds(30);

  private final DeviceNodes nodes;
  private final Supplier<PiProviders> providers;
  private final ScheduledExecutorService timer;
  private final Object lock = new Object();
  private final Map<Integer, DigitalOutput> opened = new TreeMap<>();
  private final Map<Integer, Boolean> levels = new TreeMap<>();
  private @Nullable Context context;
  private String toldReason = "";
  private boolean closed;

  /** The pins of this machine, if it has any. */
  public PiPins(ScheduledExecutorService timer) {
    this(new DeviceNodes(Path.of("/dev")), PiProviders::pins, timer);
  }

  PiPins(DeviceNodes nodes, Supplier<PiProviders> providers, ScheduledExecutorService timer) {
    this.nodes = nodes;
    this.providers = providers;
    this.timer = timer;
  }

  @Override
  public void start(Set<Integer> inputs, Map<Integer, Boolean> outputs, Listener listener) {
    synchronized (lock) {
      levels.putAll(outputs);
    }
    Set<Integer> watched = Set.copyOf(inputs);
    Thread.ofPlatform().daemon().name("gpio").start(() -> connect(watched, listener));
  }

  private void connect(Set<Integer> inputs, Listener listener) {
    Optional<String> missing = nodes.whyNoPins();
    String reason = missing.isPresent() ? missing.get() : open(inputs, listener);
    synchronized (lock) {
      if (reason.isEmpty() || closed) {
        return;
      }
    }
    if (!reason.equals(toldReason)) { // one attempt at a time: no lock needed
      toldReason = reason;
      listener.down(Readiness.ABSENT, reason);
    }
    try {
      timer.schedule(
          () -> Thread.ofPlatform().daemon().name("gpio").start(() -> connect(inputs, listener)),
          AGAIN.toMillis(),
          TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException _) {
      close(); // the timer ends with the application
    }
  }

  /** Empty when the pins are open. */
  private String open(Set<Integer> inputs, Listener listener) {
    PiProviders pi;
    try {
      pi = providers.get();
    } catch (RuntimeException | LinkageError e) { // Pi4J says in both that it does not run here
      LOG.info("no pins: {}", e.toString());
      return "not-supported";
    }
    synchronized (lock) {
      if (closed) {
        pi.context().shutdown();
        return "";
      }
      context = pi.context();
    }
    listener.up();
    openOutputs(pi, listener);
    for (int pin : inputs) {
      openInput(pi, pin, listener);
    }
    return "";
  }

  private void openOutputs(PiProviders pi, Listener listener) {
    Map<Integer, Boolean> wanted;
    synchronized (lock) {
      wanted = new TreeMap<>(levels);
    }
    wanted.forEach((pin, high) -> {
      try {
        DigitalState first = DigitalState.getState(high);
        DigitalOutput output =
            pi.context()
                .create(
                    DigitalOutput.newConfigBuilder(pi.context())
                        .id("output-" + pin)
                        .address(pin)
                        .initial(first)
                        .provider(pi.output())
                        .build());
        synchronized (lock) {
          opened.put(pin, output);
          output.state(DigitalState.getState(Boolean.TRUE.equals(levels.get(pin))));
        }
      } catch (RuntimeException | LinkageError e) { // what Pi4J throws has no common type
        refused(pin, e, listener);
      }
    });
  }

  private static void openInput(PiProviders pi, int pin, Listener listener) {
    try {
      DigitalInput input =
          pi.context()
              .create(
                  DigitalInput.newConfigBuilder(pi.context())
                      .id("input-" + pin)
                      .address(pin)
                      .pull(PullResistance.PULL_UP)
                      .debounce(0L)
                      .provider(pi.input())
                      .build());
      input.addListener(event -> listener.changed(pin, event.state() == DigitalState.LOW));
      listener.changed(pin, input.state() == DigitalState.LOW);
    } catch (RuntimeException | LinkageError e) { // what Pi4J throws has no common type
      refused(pin, e, listener);
    }
  }

  private static void refused(int pin, Throwable why, Listener listener) {
    LOG.warn("pin {} cannot be used: {}", pin, why.toString());
    listener.failed(pin, "pin-refused");
  }

  @Override
  public void set(int pin, boolean high) {
    synchronized (lock) {
      levels.put(pin, high);
      DigitalOutput output = opened.get(pin);
      if (output != null && !closed) {
        output.state(DigitalState.getState(high));
      }
    }
  }

  @Override
  public void close() {
    Context open;
    synchronized (lock) {
      closed = true;
      opened.clear();
      open = context;
      context = null;
    }
    if (open != null) {
      open.shutdown();
    }
  }
}
