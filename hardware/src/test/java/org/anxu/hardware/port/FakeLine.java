package org.anxu.hardware.port;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A line in memory that records what goes out and hands it to a simulated device. */
public final class FakeLine implements BytePort {
  private final Consumer<byte[]> device;
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private PortListener listener;
  private boolean plugged;

  public FakeLine(Consumer<byte[]> device) {
    this.device = device;
  }

  @Override
  public void start(PortListener listener) {
    this.listener = listener;
  }

  public void plug() {
    plugged = true;
    listener.up();
  }

  public void unplug() {
    plugged = false;
    listener.down("unplugged");
  }

  public void answer(byte[] bytes) {
    if (plugged) {
      listener.received(bytes);
    }
  }

  public synchronized byte[] takeSent() {
    byte[] bytes = sent.toByteArray();
    sent.reset();
    return bytes;
  }

  @Override
  public CompletableFuture<Integer> write(byte[] bytes) {
    if (!plugged) {
      return CompletableFuture.completedFuture(0);
    }
    synchronized (this) {
      sent.writeBytes(bytes);
    }
    device.accept(bytes);
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
