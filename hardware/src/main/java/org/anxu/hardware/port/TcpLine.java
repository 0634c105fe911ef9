package org.anxu.hardware.port;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;

/** An open TCP connection to a device. */
final class TcpLine implements Line {
  /** A vanished other end is known after about 10 + 3 × 3 s without traffic. */
  private static final Map<SocketOption<Integer>, Integer> KEEP_ALIVE_SECONDS =
      Map.of(
          ExtendedSocketOptions.TCP_KEEPIDLE, 10,
          ExtendedSocketOptions.TCP_KEEPINTERVAL, 3,
          ExtendedSocketOptions.TCP_KEEPCOUNT, 3);

  private final Socket socket;
  private final InetSocketAddress address;
  private final TcpPort.Limits limits;
  private final ScheduledExecutorService timer;

  /** Whether a look at the other end is due, because nothing has come in since a write. */
  private final AtomicBoolean doubted = new AtomicBoolean();

  private volatile @Nullable Ear ear;

  TcpLine(
      Socket socket,
      InetSocketAddress address,
      TcpPort.Limits limits,
      ScheduledExecutorService timer)
      throws IOException {
    this.socket = socket;
    this.address = address;
    this.limits = limits;
    this.timer = timer;
    socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
    for (Map.Entry<SocketOption<Integer>, Integer> option : KEEP_ALIVE_SECONDS.entrySet()) {
      if (socket.supportedOptions().contains(option.getKey())) {
        socket.setOption(option.getKey(), option.getValue());
      }
    }
  }

  @Override
  public void listen(Ear listener) {
    ear = listener;
    ReadingThread.start(address.toString(), this::read, listener, listener::lost);
  }

  private int read(byte[] buffer) throws IOException {
    InputStream in = socket.getInputStream();
    int read = in.read(buffer);
    doubted.set(false);
    return read;
  }

  @Override
  public int write(byte[] bytes, int from, int length) throws IOException {
    if (doubted.compareAndSet(false, true)) {
      lookLater();
    }
    socket.getOutputStream().write(bytes, from, length);
    return length;
  }

  private void lookLater() {
    try {
      timer.schedule(
          () -> {
            if (doubted.get() && !socket.isClosed()) {
              // Connecting waits, so not on the timer's thread.
              Thread.ofVirtual().name("look-" + address).start(this::look);
            }
          },
          limits.silence().toMillis(),
          TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException _) {
      doubted.set(false); // the application is ending
    }
  }

  /** A second connection, or its refusal, shows that the other end is there. */
  private void look() {
    boolean there = false;
    try (Socket second = new Socket()) {
      second.connect(address, Math.toIntExact(limits.connect().toMillis()));
      there = true;
    } catch (ConnectException _) {
      there = true;
    } catch (IOException _) {
      there = false;
    }
    Ear told = ear;
    if (there) {
      doubted.set(false); // the next write asks again
    } else if (doubted.get() && told != null) {
      told.lost();
    }
  }

  @Override
  public void close() {
    close(socket);
  }

  static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // Nothing is left to be done for it.
    }
  }
}
