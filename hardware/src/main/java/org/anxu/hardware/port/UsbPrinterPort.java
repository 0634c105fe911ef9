package org.anxu.hardware.port;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ScheduledExecutorService;

/**
 * A printer on the USB printer class of Linux, as {@code /dev/usb/lp0} (driver usblp). The device
 * takes one open at a time for both directions, its reads and writes wait, and its file vanishes
 * when the plug is pulled.
 */
public final class UsbPrinterPort extends ReconnectingPort {
  private final Path path;
  private final ScheduledExecutorService timer;

  /**
   * @param path of the device file, or of a stable link to it
   * @param timer must have at least two threads if its other users may block one
   */
  public UsbPrinterPort(Path path, Patience patience, ScheduledExecutorService timer) {
    super(path.toString(), patience, timer);
    this.path = path;
    this.timer = timer;
  }

  @Override
  Line open() throws CannotOpen {
    if (!Files.exists(path)) {
      throw new CannotOpen(CannotOpen.ABSENT);
    }
    if (!Files.isReadable(path) || !Files.isWritable(path)) {
      throw new CannotOpen(CannotOpen.NOT_PERMITTED);
    }
    if (Files.isDirectory(path) || Files.isRegularFile(path)) {
      throw new CannotOpen(CannotOpen.OTHER); // a file would take bytes and print nothing
    }
    return new DeviceFileLine(path, timer);
  }
}
