package org.anxu.hardware.printing;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.anxu.hardware.paper.SimulatedPrinter;
import org.anxu.hardware.port.BytePort;
import org.anxu.hardware.port.PortListener;

/** A line with a simulated printer at its other end, which records what goes out. */
final class LoopbackPort implements BytePort {
  private final SimulatedPrinter printer;
  private final ExecutorService wire = Executors.newSingleThreadExecutor();
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private PortListener listener;
  private volatile boolean plugged;
  private volatile boolean stuck;

  /** After so many more bytes the line is lost. */
  private volatile int cutAfter = Integer.MAX_VALUE;

  LoopbackPort(SimulatedPrinter printer) {
    this.printer = printer;
    printer.answersTo(bytes -> {
      if (plugged) {
        listener.received(bytes);
      }
    });
  }

  @Override
  public void start(PortListener listener) {
    this.listener = listener;
  }

  void plug() {
    plugged = true;
    listener.up();
  }

  void unplug() {
    plugged = false;
    listener.down("unplugged");
  }

  void stick() {
    stuck = true;
  }

  void cutAfter(int bytes) {
    cutAfter = bytes;
  }

  synchronized byte[] sent() {
    return sent.toByteArray();
  }

  @Override
  public CompletableFuture<Integer> write(byte[] bytes) {
    CompletableFuture<Integer> taken = new CompletableFuture<>();
    if (!plugged) {
      taken.complete(0);
    } else if (!stuck) {
      wire.execute(() -> carry(bytes, taken));
    }
    return taken;
  }

  private void carry(byte[] bytes, CompletableFuture<Integer> taken) {
    byte[] part = java.util.Arrays.copyOf(bytes, Math.min(bytes.length, cutAfter));
    synchronized (this) {
      sent.writeBytes(part);
    }
    try {
      printer.receive(part);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (cutAfter != Integer.MAX_VALUE) {
      cutAfter -= part.length;
      if (cutAfter == 0) {
        cutAfter = Integer.MAX_VALUE;
        unplug();
      }
    }
    taken.complete(part.length);
  }

  @Override
  public void drop(String reason) {
    plugged = false;
    listener.down(reason);
  }

  @Override
  public void close() {
    plugged = false;
    wire.shutdownNow();
  }
}
