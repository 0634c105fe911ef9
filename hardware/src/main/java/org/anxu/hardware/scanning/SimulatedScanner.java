package org.anxu.hardware.scanning;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The scanner's end of a serial line: sends what a scanner sends for a code, and what a worn or
 * badly set one sends instead.
 */
public final class SimulatedScanner {
  private final OutputStream line;

  /** Sends into the stream, which must not wait for a reader. */
  public SimulatedScanner(OutputStream line) {
    this.line = line;
  }

  /** A whole code with its carriage return. */
  public void scan(String code) throws IOException {
    send((code + "\r").getBytes(StandardCharsets.UTF_8));
  }

  /** The first half of a code, and then nothing. */
  public void half(String code) throws IOException {
    send(code.substring(0, code.length() / 2).getBytes(StandardCharsets.UTF_8));
  }

  /** Bytes that are no text, as from a line at the wrong speed. */
  public void garbage() throws IOException {
    send(new byte[] {(byte) 0xFF, (byte) 0x81, 0x03, 0x00, (byte) 0xC0, 0x1B, (byte) 0xFE, '\r'});
  }

  /** A line that does not end, as from a scanner stuck on its trigger. */
  public void endless() throws IOException {
    byte[] line = new byte[2000];
    Arrays.fill(line, (byte) '7');
    send(line);
  }

  private synchronized void send(byte[] bytes) throws IOException {
    line.write(bytes);
    line.flush();
  }
}
