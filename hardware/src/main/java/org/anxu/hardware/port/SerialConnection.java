package org.anxu.hardware.port;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortDataListener;
import com.fazecast.jSerialComm.SerialPortEvent;
import java.util.Arrays;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** One opened serial port, from opening to loss; never opened again. */
final class SerialConnection implements SerialPortDataListener {
  /** Small, so that a stall is noticed soon and little is in doubt after one. */
  private static final int PIECE = 256;

  private final SerialPort port;
  private final Consumer<byte[]> received;
  private final BiConsumer<SerialConnection, String> lost;
  private final AtomicBoolean over = new AtomicBoolean();

  SerialConnection(
      SerialPort port, Consumer<byte[]> received, BiConsumer<SerialConnection, String> lost) {
    this.port = port;
    this.received = received;
    this.lost = lost;
  }

  boolean open() {
    // The last error code may be set after a good open: only the boolean counts.
    return port.openPort();
  }

  void listen() {
    port.addDataListener(this);
  }

  @Override
  public int getListeningEvents() {
    return SerialPort.LISTENING_EVENT_DATA_AVAILABLE | SerialPort.LISTENING_EVENT_PORT_DISCONNECTED;
  }

  @Override
  public void serialEvent(SerialPortEvent event) {
    if (event.getEventType() == SerialPort.LISTENING_EVENT_PORT_DISCONNECTED) {
      lose("unplugged");
      return;
    }
    int available = port.bytesAvailable();
    byte[] bytes = new byte[Math.max(available, 0)];
    int read = available > 0 ? port.readBytes(bytes, available) : available;
    if (read < 0) {
      lose("unplugged");
    } else if (read > 0 && !over.get()) {
      received.accept(read == bytes.length ? bytes : Arrays.copyOf(bytes, read));
    }
  }

  /**
   * Writes on the calling thread, which blocks while the device takes nothing, until the line is
   * lost; answers how many bytes may have gone out.
   */
  int write(byte[] bytes, ScheduledExecutorService timer, long limitMillis) {
    int taken = 0;
    while (taken < bytes.length && !over.get()) {
      int piece = Math.min(PIECE, bytes.length - taken);
      // A stalled write ends only when another thread closes the port.
      Future<?> watchdog =
          timer.schedule(() -> lose("stalled"), limitMillis, TimeUnit.MILLISECONDS);
      int written = port.writeBytes(bytes, piece, taken);
      watchdog.cancel(false);
      if (over.get()) {
        return taken + piece; // in doubt, so counted as gone
      }
      if (written <= 0) {
        lose("unplugged");
        return taken;
      }
      taken += written;
    }
    return taken;
  }

  void lose(String reason) {
    if (over.compareAndSet(false, true)) {
      lost.accept(this, reason);
    }
  }

  void close() {
    over.set(true);
    port.removeDataListener();
    port.closePort();
  }
}
