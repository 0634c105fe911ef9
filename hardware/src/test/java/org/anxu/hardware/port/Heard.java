package org.anxu.hardware.port;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what a port tells. */
final class Heard implements PortListener {
  /** {@code up}, and the reasons for being down, in order. */
  final List<String> told = new CopyOnWriteArrayList<>();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Override
  public void up() {
    told.add("up");
  }

  @Override
  public synchronized void received(byte[] more) {
    bytes.writeBytes(more);
  }

  @Override
  public void down(String reason) {
    told.add(reason);
  }

  synchronized String text() {
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }
}
