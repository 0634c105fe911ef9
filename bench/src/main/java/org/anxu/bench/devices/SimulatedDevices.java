package org.anxu.bench.devices;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.anxu.hardware.paper.SimulatedPrinter;
import org.anxu.hardware.scanning.SimulatedScanner;

/** A kiosk's printer and scanner and a counter's gear, each on a line of its own. */
public final class SimulatedDevices implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(SimulatedDevices.class.getName());

  /** 80 mm paper at 203 dots an inch. */
  private static final int PAPER_DOTS = 576;

  /** A line of 115,200 baud. */
  private static final int BYTES_PER_SECOND = 11_520;

  private final ScheduledExecutorService timer;
  private final SimulatedPrinter printer;
  private final SimulatedScanner scanner;
  private final PluggableLine printerLine;
  private final PluggableLine scannerLine;
  private final CounterGear counter;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /** Devices under {@code folder/dev}, not plugged in yet. */
  public SimulatedDevices(Path folder, InstantSource clock) {
    timer =
        Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("device-", 1).factory());
    printer = new SimulatedPrinter(PAPER_DOTS, BYTES_PER_SECOND, timer, clock);
    printerLine = new PluggableLine(folder.resolve("dev/printer"), this::toPrinter);
    printer.answersTo(printerLine::send);
    printer.onChange(this::tell);
    scannerLine = new PluggableLine(folder.resolve("dev/scanner"), this::toScanner);
    scanner = new SimulatedScanner(new Wire(scannerLine), timer);
    counter = new CounterGear(folder.resolve("dev"), timer, this::tell);
  }

  private void toPrinter(byte[] bytes) {
    try {
      printer.receive(bytes);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // the line is being unplugged
    }
  }

  private void toScanner(byte[] bytes) {
    try {
      scanner.receive(bytes);
    } catch (IOException _) {
      return; // whoever asked is gone, and with it the need for an answer
    }
    tell();
  }

  /** What a kiosk opens to print. */
  public Path printerPath() {
    return printerLine.name();
  }

  /** What a kiosk opens to scan. */
  public Path scannerPath() {
    return scannerLine.name();
  }

  /** Plugs all in. */
  public void start() throws IOException {
    printerLine.plug();
    scannerLine.plug();
    counter.plug();
    tell();
  }

  /** Pulls all plugs, as the end of the program does. */
  public void pullPlugs() {
    try {
      close();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "a device's name stays behind", e);
    }
  }

  /** Plugs the printer in or out. */
  public void plugPrinter(boolean in) throws IOException {
    plug(printerLine, in);
  }

  /** Plugs the scanner in or out. */
  public void plugScanner(boolean in) throws IOException {
    plug(scannerLine, in);
  }

  /** Plugs a device of the counter's gear in or out. */
  public void plugCounter(String device, boolean in) throws IOException {
    counter.plug(device, in);
    tell();
  }

  /** Sign, pad and contacts. */
  public CounterGear counter() {
    return counter;
  }

  private void plug(PluggableLine line, boolean in) throws IOException {
    if (in) {
      line.plug();
    } else {
      line.unplug();
    }
    tell();
  }

  /** The printer, to look at its paper and give it faults. */
  public SimulatedPrinter printer() {
    return printer;
  }

  /** The scanner, to hold codes before. */
  public SimulatedScanner scanner() {
    return scanner;
  }

  /** Whether the printer is plugged in. */
  public boolean printerPlugged() {
    return printerLine.plugged();
  }

  /** Whether the scanner is plugged in. */
  public boolean scannerPlugged() {
    return scannerLine.plugged();
  }

  /** Tells the listener of every change of any device. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Tells it no more. */
  public void offChange(Runnable listener) {
    listeners.remove(listener);
  }

  /** Tells every listener that something has changed. */
  public void tell() {
    listeners.forEach(Runnable::run);
  }

  @Override
  public void close() throws IOException {
    printerLine.close();
    scannerLine.close();
    counter.close();
    timer.shutdownNow();
  }

  /** A line as a stream. */
  private static final class Wire extends OutputStream {
    private final PluggableLine line;

    Wire(PluggableLine line) {
      this.line = line;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (!line.send(Arrays.copyOfRange(bytes, from, from + length))) {
        throw new InterruptedIOException("nobody reads this line");
      }
    }
  }
}
