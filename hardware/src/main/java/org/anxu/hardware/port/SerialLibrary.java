package org.anxu.hardware.port;

import com.fazecast.jSerialComm.SerialPort;

/** The native part of the serial library, which is unpacked into the folder for temporary files. */
public final class SerialLibrary {
  private SerialLibrary() {}

  /** Empty if it can be used here, otherwise what the virtual machine says. */
  public static String problem() {
    try {
      SerialPort.getCommPorts();
      return "";
    } catch (LinkageError e) {
      return String.valueOf(e.getMessage());
    }
  }
}
