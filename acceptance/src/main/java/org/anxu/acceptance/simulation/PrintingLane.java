package org.anxu.acceptance.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.anxu.bench.devices.PluggableLine;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.escpos.PrinterProfile;
import org.anxu.hardware.paper.Fault;
import org.anxu.hardware.paper.PrintedSlip;
import org.anxu.hardware.paper.SimulatedPrinter;
import org.anxu.hardware.port.BytePort;
import org.anxu.hardware.port.Patience;
import org.anxu.hardware.port.SerialBytePort;
import org.anxu.hardware.port.SerialSettings;
import org.anxu.hardware.port.UsbPrinterPort;
import org.anxu.hardware.printing.EscPosPrinter;
import org.anxu.hardware.printing.PrintOutcome;
import org.anxu.hardware.printing.PrinterSettings;
import org.anxu.hardware.printing.Slip;
import org.anxu.hardware.printing.Slip.Alignment;
import org.anxu.hardware.printing.Slip.Size;
import org.jspecify.annotations.Nullable;

/**
 * A printer's driver and the simulated printer behind a real pseudo terminal, to be ill-treated.
 */
final class PrintingLane implements AutoCloseable {
  /** How its driver reaches it. */
  enum Kind {
    /** Through jSerialComm. */
    SERIAL,
    /** As {@code /dev/usb/lp0} is opened. */
    USB
  }

  private static final int BYTES_PER_SECOND = 100_000;
  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final Duration ANSWER_LIMIT = Duration.ofMillis(150);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Patience PATIENCE =
      new Patience(Duration.ofMillis(500), Duration.ofMillis(10), Duration.ofMillis(50));
  private static final int LONGEST_JOB_MILLIS = 40;
  private static final Duration READY_LIMIT = Duration.ofSeconds(10);

  private final ScheduledExecutorService printerTimer = Executors.newScheduledThreadPool(2);
  private final ScheduledExecutorService driverTimer = Executors.newScheduledThreadPool(2);
  private final ScheduledExecutorService mischief = Executors.newScheduledThreadPool(1);
  private final Random random;
  private final SimulatedPrinter paper;
  private final PluggableLine line;
  private final EscPosPrinter driver;

  /** Told when the driver's status changes. */
  private final Object changed = new Object();

  /** How often each slip came out whole. */
  private final Map<String, Integer> whole = new ConcurrentHashMap<>();

  /**
   * @param name of the device file
   */
  PrintingLane(Kind kind, Path name, long seed) throws IOException {
    random = new Random(seed);
    PrinterProfile profile = PrinterProfile.named(kind == Kind.USB ? "epson-tm-t20" : "clone-80");
    paper =
        new SimulatedPrinter(
            profile.dots(), BYTES_PER_SECOND, printerTimer, InstantSource.system());
    paper.onCut(this::cut);
    line = new PluggableLine(name, this::arrive);
    paper.answersTo(line::send);
    driver =
        new EscPosPrinter(
            "printer",
            new PrinterSettings(profile, LIMIT, ANSWER_LIMIT, POLL, 2),
            port(kind),
            driverTimer,
            InstantSource.system());
    driver.onStatus(_ -> {
      synchronized (changed) {
        changed.notifyAll();
      }
    });
    line.plug();
    driver.start();
  }

  private BytePort port(Kind kind) {
    return switch (kind) {
      case USB -> new UsbPrinterPort(line.name(), PATIENCE, driverTimer);
      case SERIAL ->
          new SerialBytePort(
              new SerialSettings(
                  line.name().toString(),
                  115_200,
                  PATIENCE.writeLimit(),
                  PATIENCE.firstDelay(),
                  PATIENCE.longestDelay()),
              driverTimer);
    };
  }

  private void arrive(byte[] bytes) {
    try {
      paper.receive(bytes);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // the plug is being pulled
    }
  }

  /** A slip is whole if its first line, its code and its last line are on one piece of paper. */
  private void cut(PrintedSlip slip) {
    String text = slip.text();
    int end = text.indexOf("end ");
    boolean code =
        slip.pictures().stream()
            .anyMatch(picture -> picture.height() > 100 && picture.width() >= picture.height());
    if (end >= 0) {
      String name = text.substring(end + "end ".length()).lines().findFirst().orElse("");
      // The whole line, since a slip that is torn in its last one ends with half a name.
      if (code && text.lines().map(String::strip).anyMatch(("begin " + name)::equals)) {
        whole.merge(name, 1, Integer::sum);
      }
    }
  }

  /** What can be done to the printer while it prints. */
  private enum Ill {
    NOTHING,
    UNPLUG,
    PAPER_ENDS,
    PAPER_OUT,
    COVER,
    JAM,
    HEAT,
    LATE,
    OTHER_PRINTER
  }

  /** Prints one slip and does something to the printer; null if no answer came in time. */
  @Nullable PrintOutcome print(String name) throws InterruptedException, IOException {
    Ill ill = random.nextInt(3) == 0 ? Ill.NOTHING : any(Ill.values());
    if (ill == Ill.OTHER_PRINTER) {
      // Somebody puts another printer in its place, which confirms slips or does not.
      line.unplug();
      paper.set(Fault.UNCONFIRMING, random.nextBoolean());
      line.plug();
      awaitReady();
    }
    harm(ill);
    var job = driver.print(slip(name));
    PrintOutcome outcome = null;
    try {
      outcome = job.get(LIMIT.toMillis() + 1000, TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      return null;
    } catch (ExecutionException e) {
      throw new IllegalStateException("an outcome never comes exceptionally", e);
    } finally {
      mend();
    }
    return outcome;
  }

  private <E> E any(E[] all) {
    return all[random.nextInt(all.length)];
  }

  private void harm(Ill ill) {
    switch (ill) {
      case NOTHING, OTHER_PRINTER -> {}
      case UNPLUG -> soon(this::pull);
      case PAPER_ENDS -> paper.runOutAfter(1 + random.nextInt(12));
      case PAPER_OUT -> soon(() -> paper.set(Fault.PAPER_OUT, true));
      case COVER -> soon(() -> paper.set(Fault.COVER_OPEN, true));
      case JAM -> paper.jamAtNextCut();
      case HEAT -> soon(() -> paper.set(Fault.OVERHEATED, true));
      case LATE -> {
        paper.late(Duration.ofMillis(random.nextInt(300)));
        if (random.nextBoolean()) {
          soon(random.nextBoolean() ? this::pull : () -> paper.set(Fault.COVER_OPEN, true));
        }
      }
    }
  }

  private void soon(Runnable deed) {
    mischief.schedule(deed, random.nextInt(LONGEST_JOB_MILLIS), TimeUnit.MILLISECONDS);
  }

  private void pull() {
    try {
      line.unplug();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Puts everything right, and waits until the driver knows. */
  private void mend() throws InterruptedException, IOException {
    CountDownLatch done = new CountDownLatch(1);
    // Behind what was meant for this slip and comes too late.
    mischief.schedule(done::countDown, LONGEST_JOB_MILLIS, TimeUnit.MILLISECONDS);
    done.await();
    paper.runOutAfter(Integer.MAX_VALUE / 2);
    for (Fault fault : Fault.values()) {
      if (fault != Fault.UNCONFIRMING) {
        paper.set(fault, false);
      }
    }
    paper.late(Duration.ZERO);
    line.plug();
    awaitReady();
  }

  private void awaitReady() throws InterruptedException {
    long until = System.nanoTime() + READY_LIMIT.toNanos();
    synchronized (changed) {
      while (driver.status().readiness() != Readiness.READY) {
        long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        if (left <= 0) {
          throw new IllegalStateException("not ready again, but " + driver.status());
        }
        changed.wait(left);
      }
    }
  }

  private static Slip slip(String name) {
    return new Slip(
        List.of(
            new Slip.Text("begin " + name, Size.LARGE, Alignment.CENTRE),
            new Slip.Rule(),
            new Slip.Text("水费缴纳 前面还有 5 位", Size.NORMAL, Alignment.LEFT),
            new Slip.QrCode("http://192.168.10.20:8080/t/" + name),
            new Slip.Text("请留意叫号", Size.NORMAL, Alignment.CENTRE),
            new Slip.Text("end " + name, Size.NORMAL, Alignment.LEFT),
            new Slip.Feed(1)));
  }

  /** Drives out what hangs in the printer: a slip without any harm. */
  @Nullable PrintOutcome last(String name) throws InterruptedException {
    try {
      return driver.print(slip(name)).get(LIMIT.toMillis() + 1000, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException _) {
      return null;
    }
  }

  /** How often a slip came out whole. */
  int onPaper(String name) {
    return whole.getOrDefault(name, 0);
  }

  /** The names of all slips that came out whole. */
  Set<String> namesOnPaper() {
    return whole.keySet();
  }

  @Override
  public void close() throws IOException {
    driver.close();
    line.close();
    printerTimer.shutdownNow();
    driverTimer.shutdownNow();
    mischief.shutdownNow();
  }
}
