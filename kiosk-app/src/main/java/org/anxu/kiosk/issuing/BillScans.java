package org.anxu.kiosk.issuing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.anxu.hardware.scanning.Scan;
import org.anxu.kiosk.link.HallLink;
import org.anxu.protocol.catalogue.Catalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings scans to the screens. What was read is never logged. */
public final class BillScans {
  private static final Logger LOG = LoggerFactory.getLogger(BillScans.class);

  private final HallLink link;
  private final Executor executor;
  private final List<Consumer<BillReading>> listeners = new CopyOnWriteArrayList<>();

  /** The executor must have a bounded queue; what does not fit is dropped. */
  public BillScans(HallLink link, Executor executor) {
    this.link = link;
    this.executor = executor;
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

  private void tell(Scan scan) {
    Catalogue catalogue = link.view().catalogue();
    BillReading reading = BillParser.read(scan, catalogue == null ? List.of() : catalogue.bills());
    listeners.forEach(listener -> listener.accept(reading));
  }
}
