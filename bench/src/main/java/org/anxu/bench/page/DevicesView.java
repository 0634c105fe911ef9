package org.anxu.bench.page;

import java.util.Locale;
import org.anxu.bench.devices.SimulatedDevices;
import org.anxu.hardware.paper.Fault;
import org.anxu.hardware.paper.PrinterFaults;
import org.anxu.hardware.scanning.SimulatedScanner;

/**
 * How the simulated devices are, as the page and tests get it.
 *
 * @param printer the printer
 * @param scannerPlugged whether the scanner is plugged in
 * @param scanner the scanner
 * @param counter sign, pad and contacts
 */
record DevicesView(
    PrinterView printer, boolean scannerPlugged, ScannerView scanner, CounterView counter) {
  /**
   * The scanner.
   *
   * @param dialect what it understands, as in a kiosk's settings
   * @param needsTrigger whether it reads only when told to
   * @param reading whether it has been told to
   */
  record ScannerView(
      String dialect, boolean needsTrigger, boolean reading, boolean mute, boolean late) {
    static ScannerView of(SimulatedScanner scanner) {
      return new ScannerView(
          scanner.dialect().name().toLowerCase(Locale.ROOT),
          scanner.needsTrigger(),
          scanner.reading(),
          scanner.mute(),
          !scanner.late().isZero());
    }
  }

  /**
   * The printer.
   *
   * @param waitingBytes held and not printed
   * @param unknownCommands not understood since the start
   * @param slips cut off since the start, as far as they are kept
   */
  record PrinterView(
      boolean plugged,
      boolean coverOpen,
      boolean paperOut,
      boolean paperLow,
      boolean cutterJammed,
      boolean overheated,
      boolean mute,
      boolean garbage,
      boolean late,
      boolean confirms,
      int waitingBytes,
      int unknownCommands,
      int slips) {}

  static DevicesView of(SimulatedDevices devices) {
    PrinterFaults faults = devices.printer().faults();
    return new DevicesView(
        new PrinterView(
            devices.printerPlugged(),
            faults.has(Fault.COVER_OPEN),
            faults.has(Fault.PAPER_OUT),
            faults.has(Fault.PAPER_LOW),
            faults.has(Fault.CUTTER_JAMMED),
            faults.has(Fault.OVERHEATED),
            faults.has(Fault.MUTE),
            faults.has(Fault.GARBAGE),
            !faults.late().isZero(),
            !faults.has(Fault.UNCONFIRMING),
            devices.printer().waitingBytes(),
            devices.printer().unknownCommands(),
            devices.printer().slips().size()),
        devices.scannerPlugged(),
        ScannerView.of(devices.scanner()),
        CounterView.of(devices.counter()));
  }
}
