package org.anxu.hardware.command;

import org.anxu.hardware.port.SerialSettings;
import picocli.CommandLine.Option;

/** Where a serial device is. */
final class Line {
  @Option(
      names = "--port",
      required = true,
      description = "device file, best one of /dev/serial/by-id; ./anxu hardware list shows them")
  private String port = "";

  @Option(
      names = "--baud",
      description = "speed of the line (default: what such devices usually have)")
  private int baud;

  String path() {
    return port;
  }

  /** The line, at the usual speed unless another one was given. */
  SerialSettings settings(int usual) {
    return SerialSettings.of(port, baud == 0 ? usual : baud);
  }
}
