package org.anxu.bench.page;

import org.anxu.bench.devices.SimulatedDevices;
import org.anxu.hardware.printing.PrinterFaults;

/**
 * How the simulated devices are, as the page and tests get it.
 *
 * @param printer the printer
 * @param scannerPlugged whether the scanner is plugged in
 * @param counter sign, pad and contacts
 */
record DevicesView(PrinterView printer, boolean scannerPlugged, CounterView counter) {
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
      boolean mute,
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
            faults.coverOpen(),
            faults.paperOut(),
            faults.paperLow(),
            faults.mute(),
            !faults.late().isZero(),
            faults.confirms(),
            devices.printer().waitingBytes(),
            devices.printer().unknownCommands(),
            devices.printer().slips().size()),
        devices.scannerPlugged(),
        CounterView.of(devices.counter()));
  }
}
