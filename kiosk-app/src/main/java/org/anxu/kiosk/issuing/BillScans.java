package org.anxu.kiosk.issuing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.anxu.hardware.scanning.Scan;
import org.anxu.kiosk.link.HallLink;
import org.anxu.protocol.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings scans to the screens. What was read is never logged. */
public final class BillScans {
  private static final Logger LOG = LoggerFactory.getLogger(BillScans.class);

  private final HallLink link;
  private final Executor executor;
  private final Runnable touched;
  private final List<Consumer<BillReading>> listeners = new CopyOnWriteArrayList<>();
  private BillParser parser = BillParser.of(List.of());
  private @Nullable Catalogue parsedBy;

  /**
   * Scans without a scanner yet.
   *
   * @param executor must have a bounded queue; what does not fit is dropped
   * @param touched tells a scanner that somebody is there; returns at once
   */
  public BillScans(HallLink link, Executor executor, Runnable touched) {
    this.link = link;
    this.executor = executor;
    this.touched = touched;
  }

  /** Somebody is at the screen and may hold a bill to the scanner. */
  public void touched() {
    touched.run();
  }

  /** Takes a scan from the scanner's thread and returns at once. */
  public void accept(Scan scan) {
    try {
      executor.execute(() -> tell(scan));
    } catch (RejectedExecutionException e) {
      LOG.warn("A scan was dropped: the screens are behind");
    }
  }

  /** Tells the listener of every scan until the returned action is run. */
  public Runnable listen(Consumer<BillReading> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** What a scan means by the catalogue as it is now. */
  public BillReading read(Scan scan) {
    return parser().read(scan);
  }

  private void tell(Scan scan) {
    BillReading reading = read(scan);
    listeners.forEach(listener -> listener.accept(reading));
  }

  /** Patterns are compiled once for each catalogue. */
  private synchronized BillParser parser() {
    Catalogue catalogue = link.view().catalogue();
    if (catalogue != null && catalogue != parsedBy) {
      parser = BillParser.of(catalogue.bills());
      parsedBy = catalogue;
    }
    return parser;
  }
}
