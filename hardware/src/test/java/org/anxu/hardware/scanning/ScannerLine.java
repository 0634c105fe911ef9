package org.anxu.hardware.scanning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.anxu.hardware.port.BytePort;
import org.anxu.hardware.port.PortListener;

/** A line with a simulated scanner at its other end, which records each write to it. */
final class ScannerLine implements BytePort {
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

  final SimulatedScanner scanner;
  private final List<String> written = new ArrayList<>();
  private PortListener listener;
  private boolean plugged;

  ScannerLine(HandTimer timer) {
    scanner =
        new SimulatedScanner(
            new OutputStream() {
              @Override
              public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
              }

              @Override
              public void write(byte[] bytes, int from, int length) {
                ByteArrayOutputStream part = new ByteArrayOutputStream();
                part.write(bytes, from, length);
                if (plugged) {
                  listener.received(part.toByteArray());
                }
              }
            },
            timer);
  }

  @Override
  public void start(PortListener told) {
    listener = told;
  }

  void plug() {
    plugged = true;
    listener.up();
  }

  void unplug() {
    plugged = false;
    listener.down("unplugged");
  }

  void receive(String hexOrText) {
    listener.received(bytes(hexOrText));
  }

  /** Hex where it is written as such in angle brackets, otherwise the text itself. */
  static byte[] bytes(String mixed) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String part : mixed.split("(?=<)|(?<=>)")) {
      out.writeBytes(
          part.startsWith("<")
              ? HEX.parseHex(part.substring(1, part.length() - 1).toUpperCase(Locale.ROOT))
              : part.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  /** What was written since the last look. */
  List<String> written() {
    List<String> now = List.copyOf(written);
    written.clear();
    return now;
  }

  @Override
  public CompletableFuture<Integer> write(byte[] bytes) {
    if (!plugged) {
      return CompletableFuture.completedFuture(0);
    }
    written.add(HEX.formatHex(bytes));
    try {
      scanner.receive(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return CompletableFuture.completedFuture(bytes.length);
  }

  @Override
  public void drop(String reason) {
    plugged = false;
    listener.down(reason);
  }

  @Override
  public void close() {
    plugged = false;
  }
}
