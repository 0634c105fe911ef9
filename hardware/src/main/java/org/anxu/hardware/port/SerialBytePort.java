package org.anxu.hardware.port;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ScheduledExecutorService;

/**
 * A serial line, 8 data bits, no parity, one stop bit. After a loss jSerialComm's port object is of
 * no use (it stays "open" and answers nothing): each connection gets a new one, which also follows
 * a by-id link to wherever it points by then.
 */
public final class SerialBytePort extends ReconnectingPort {
  private final SerialSettings settings;

  /**
   * @param timer must have at least two threads if its other users may block one
   */
  public SerialBytePort(SerialSettings settings, ScheduledExecutorService timer) {
    super(settings.path(), settings.patience(), timer);
    this.settings = settings;
  }

  @Override
  Line open() throws CannotOpen {
    Path path = Path.of(settings.path());
    if (!Files.exists(path)) {
      throw new CannotOpen(CannotOpen.ABSENT);
    }
    if (!Files.isReadable(path) || !Files.isWritable(path)) {
      throw new CannotOpen(CannotOpen.NOT_PERMITTED);
    }
    SerialPort port;
    try {
      port = SerialPort.getCommPort(settings.path());
    } catch (SerialPortInvalidPortException _) {
      throw new CannotOpen(
          CannotOpen.ABSENT); // gone since the look a moment ago, or no serial line
    }
    port.setComPortParameters(settings.baud(), 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
    port.setComPortTimeouts(SerialPort.TIMEOUT_NONBLOCKING, 0, 0);
    // The last error code may be set after a good open: it counts only after a failed one.
    if (!port.openPort()) {
      CannotOpen failure = CannotOpen.number(port.getLastErrorCode());
      port.closePort();
      // The number of an earlier look stays where the library itself refuses a second open.
      boolean stale = failure.reason().equals(CannotOpen.ABSENT) && Files.exists(path);
      throw stale ? new CannotOpen(CannotOpen.OTHER) : failure;
    }
    return new SerialLine(port);
  }
}
