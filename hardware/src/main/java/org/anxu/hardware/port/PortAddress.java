package org.anxu.hardware.port;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ScheduledExecutorService;
import java.util.regex.Pattern;

/** Where a device is, as an operator writes it; see {@link #parse}. */
public sealed interface PortAddress {
  /** What can be written, in words. */
  String ALLOWED =
      "a serial device such as /dev/ttyUSB0 or /dev/serial/by-id/…, a USB printer such as"
          + " /dev/usb/lp0 (or usb:PATH for another name of one), or tcp://HOST:9100";

  /** A serial device file. */
  record Serial(Path path) implements PortAddress {}

  /** The device file of a USB printer. */
  record Usb(Path path) implements PortAddress {}

  /**
   * A device on the network.
   *
   * @param host a name, or an address
   */
  record Tcp(String host, int port) implements PortAddress {}

  /** The names usblp gives to USB printers. */
  Pattern USB_NAMES = Pattern.compile("/dev/(usb/)?lp\\d+");

  /**
   * Reads an address: {@code tcp://HOST[:PORT]}, {@code usb:PATH}, or the path of a device file,
   * which is a serial one unless it is named as the system names USB printers. A device may be
   * plugged in later, but its path is absolute and never names a folder or an ordinary file.
   *
   * @throws IllegalArgumentException if it is none of these; the message says what is allowed
   */
  static PortAddress parse(String text) {
    try {
      if (text.startsWith("tcp://")) {
        URI uri = URI.create(text);
        int port = uri.getPort() == -1 ? TcpPort.PRINTING : uri.getPort();
        boolean plain = uri.getPath().isEmpty() && uri.getQuery() == null;
        if (uri.getHost() != null && plain && port > 0 && port < 65_536) {
          return new Tcp(uri.getHost(), port);
        }
      } else {
        boolean named = text.startsWith("usb:");
        Path path = Path.of(named ? text.substring("usb:".length()) : text);
        if (path.isAbsolute() && !Files.isDirectory(path) && !Files.isRegularFile(path)) {
          boolean usb = named || USB_NAMES.matcher(text).matches();
          return usb ? new Usb(path) : new Serial(path);
        }
      }
    } catch (IllegalArgumentException _) { // neither an address nor a path
      throw new IllegalArgumentException(wrong(text));
    }
    throw new IllegalArgumentException(wrong(text));
  }

  private static String wrong(String text) {
    return "must be " + ALLOWED + ", not \"" + text + "\"";
  }

  /**
   * The port at this address, with the usual patience; not started.
   *
   * @param baud bits a second, of a serial line; no matter otherwise
   * @param timer must have at least two threads if its other users may block one
   */
  default BytePort port(int baud, ScheduledExecutorService timer) {
    return switch (this) {
      case Serial(Path path) -> new SerialBytePort(SerialSettings.of(path.toString(), baud), timer);
      case Usb(Path path) -> new UsbPrinterPort(path, Patience.USUAL, timer);
      case Tcp(String host, int port) ->
          new TcpPort(host, port, TcpPort.Limits.USUAL, Patience.USUAL, timer);
    };
  }
}
