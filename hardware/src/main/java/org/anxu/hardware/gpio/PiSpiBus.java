package org.anxu.hardware.gpio;

import com.pi4j.context.Context;
import com.pi4j.io.spi.Spi;
import com.pi4j.io.spi.SpiBus;
import com.pi4j.io.spi.SpiMode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An SPI bus of a Raspberry Pi, such as {@code /dev/spidev0.0}: bus 0, chip select 0. */
public final class PiSpiBus implements org.anxu.hardware.sign.SpiBus {
  private static final Logger LOG = LoggerFactory.getLogger(PiSpiBus.class);
  private static final Pattern NODE = Pattern.compile(".*/spidev([0-6])\\.([0-9])");

  /** A MAX7219 takes 10 MHz; long wires to a sign do not. */
  private static final int HERTZ = 500_000;

  private final Path node;
  private final int bus;
  private final int chipSelect;
  private final Supplier<PiProviders> providers;
  private @Nullable Context context;
  private @Nullable Spi spi;

  /**
   * A bus by its device file.
   *
   * @throws IllegalArgumentException if it has no such name
   */
  public PiSpiBus(Path node) {
    this(node, PiProviders::buses);
  }

  PiSpiBus(Path node, Supplier<PiProviders> providers) {
    Matcher name = NODE.matcher(node.toString());
    if (!name.matches()) {
      throw new IllegalArgumentException(
          "an SPI bus has a name such as /dev/spidev0.0, not " + node);
    }
    this.node = node;
    this.bus = Integer.parseInt(name.group(1));
    this.chipSelect = Integer.parseInt(name.group(2));
    this.providers = providers;
  }

  /** Whether a path names an SPI bus. */
  public static boolean isBus(String path) {
    return NODE.matcher(path).matches();
  }

  @Override
  public synchronized void open() throws BusUnavailable {
    if (spi != null) {
      return;
    }
    Optional<String> missing = DeviceNodes.whyNoBus(node);
    if (missing.isPresent()) {
      throw new BusUnavailable(missing.get());
    }
    try {
      PiProviders pi = providers.get();
      context = pi.context();
      spi =
          pi.context()
              .create(
                  Spi.newConfigBuilder(pi.context())
                      .id("spi-" + bus + "-" + chipSelect)
                      .bus(SpiBus.getByNumber(bus))
                      .address(chipSelect)
                      .mode(SpiMode.MODE_0)
                      .baud(HERTZ)
                      .provider(pi.spi())
                      .build());
    } catch (RuntimeException | LinkageError e) { // what Pi4J throws has no common type
      LOG.info("{} cannot be opened: {}", node, e.toString());
      close();
      throw new BusUnavailable(e instanceof LinkageError ? "no-library" : "bus-error");
    }
  }

  @Override
  public synchronized void write(byte[] bytes) throws BusUnavailable {
    Spi line = spi;
    if (line == null) {
      throw new BusUnavailable("bus-error");
    }
    try {
      if (line.write(bytes, 0, bytes.length) < 0) {
        throw new BusUnavailable("bus-error");
      }
    } catch (RuntimeException e) { // what Pi4J throws has no common type
      throw new BusUnavailable("bus-error");
    }
  }

  @Override
  public synchronized void close() {
    if (context != null) {
      context.shutdown();
    }
    context = null;
    spi = null;
  }
}
