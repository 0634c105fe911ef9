package org.anxu.hardware.port;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortDataListener;
import com.fazecast.jSerialComm.SerialPortEvent;
import java.util.Arrays;

/** An open serial port of jSerialComm. */
final class SerialLine implements Line {
  private final SerialPort port;

  SerialLine(SerialPort port) {
    this.port = port;
  }

  @Override
  public void listen(Ear ear) {
    port.addDataListener(
        new SerialPortDataListener() {
          @Override
          public int getListeningEvents() {
            return SerialPort.LISTENING_EVENT_DATA_AVAILABLE
                | SerialPort.LISTENING_EVENT_PORT_DISCONNECTED;
          }

          @Override
          public void serialEvent(SerialPortEvent event) {
            if (event.getEventType() == SerialPort.LISTENING_EVENT_PORT_DISCONNECTED) {
              ear.lost();
            } else {
              read(ear);
            }
          }
        });
  }

  private void read(Ear ear) {
    int available = port.bytesAvailable();
    byte[] bytes = new byte[Math.max(available, 0)];
    int read = available > 0 ? port.readBytes(bytes, available) : available;
    if (read < 0) {
      ear.lost();
    } else if (read > 0) {
      ear.received(read == bytes.length ? bytes : Arrays.copyOf(bytes, read));
    }
  }

  @Override
  public int write(byte[] bytes, int from, int length) {
    return port.writeBytes(bytes, length, from);
  }

  @Override
  public void close() {
    port.removeDataListener();
    port.closePort();
  }
}
