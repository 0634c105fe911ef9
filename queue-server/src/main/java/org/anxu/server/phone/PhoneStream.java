package org.anxu.server.phone;

import jakarta.servlet.http.WebConnection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.anxu.server.hall.VisitId;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SSLSupport;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * One open page: the answer to its request, which never ends. The connection has left Tomcat's HTTP
 * processor as a WebSocket does, because a waiting request keeps some 80 KB of buffers there and
 * this needs a fifth of it. Nothing here waits for a phone: while one takes nothing, the newest
 * state waits for it and no other, and after a while it is let go. Public for Tomcat, which makes
 * it.
 */
public final class PhoneStream implements InternalHttpUpgradeHandler {
  private static final Duration SLOWEST = Duration.ofSeconds(30);
  private static final long FOR_EVER = -1;
  private static final byte[] BEAT = "event: beat\ndata: 1\n\n".getBytes(StandardCharsets.UTF_8);
  private static final byte[] OVER = "event: over\ndata: 1\n\n".getBytes(StandardCharsets.UTF_8);
  private static final byte[] RETRY = "retry: 3000\n".getBytes(StandardCharsets.UTF_8);
  private static final byte[] DATA = "data: ".getBytes(StandardCharsets.UTF_8);
  private static final byte[] END = "\n\n".getBytes(StandardCharsets.UTF_8);

  private @Nullable PhonePages pages;
  private @Nullable VisitId visit;
  private @Nullable SocketWrapperBase<?> socket;
  private byte[] shown = {};
  private byte @Nullable [] waiting;
  private boolean over;

  /** For Tomcat. */
  public PhoneStream() {}

  /** Says whose page it is and what it shows first; before the connection is handed over. */
  void prepare(PhonePages of, VisitId whose, byte[] first) {
    pages = of;
    visit = whose;
    shown = first;
  }

  VisitId visit() {
    return Objects.requireNonNull(visit);
  }

  @Override
  public void setSocketWrapper(SocketWrapperBase<?> wrapper) {
    socket = wrapper;
  }

  @Override
  public void setSslSupport(SSLSupport ssl) {
    // The wrapper encrypts.
  }

  @Override
  public synchronized void init(@Nullable WebConnection none) {
    SocketWrapperBase<?> connection = Objects.requireNonNull(socket);
    connection.setReadTimeout(FOR_EVER);
    connection.setWriteTimeout(SLOWEST.toMillis());
    // Counted before the phone can know: whoever has read a first state has a place that is taken.
    Objects.requireNonNull(pages).opened(this);
    put(join(RETRY, DATA, shown, END));
  }

  /** Shows a state if it is another one than before. */
  synchronized void show(byte[] state) {
    if (!over && !Arrays.equals(state, shown)) {
      shown = state;
      put(join(DATA, state, END));
    }
  }

  /** Says that the connection lives. */
  synchronized void beat() {
    if (waiting == null && !over) {
      put(BEAT);
    }
  }

  /** There is no such ticket any more. */
  synchronized void end() {
    if (!over) {
      over = true;
      put(OVER);
    }
  }

  /** Whoever took nothing gets only this: it is the whole state. */
  private void put(byte[] event) {
    waiting = event;
    drain();
  }

  private void drain() {
    SocketWrapperBase<?> connection = Objects.requireNonNull(socket);
    try {
      boolean stuck = connection.flush(false);
      if (!stuck && waiting != null) {
        connection.write(false, waiting, 0, waiting.length);
        waiting = null;
        stuck = connection.flush(false);
      }
      if (stuck) {
        connection.registerWriteInterest();
      } else if (over) {
        close();
      }
    } catch (IOException e) {
      close(); // the phone is gone, which is no news
    }
  }

  @Override
  public synchronized SocketState upgradeDispatch(SocketEvent event) {
    SocketWrapperBase<?> connection = Objects.requireNonNull(socket);
    switch (event) {
      case OPEN_READ -> readToItsEnd(connection);
      case OPEN_WRITE -> drain();
      case STOP, TIMEOUT, DISCONNECT, ERROR, CONNECT_FAIL -> close();
    }
    return connection.isClosed() ? SocketState.CLOSED : SocketState.UPGRADED;
  }

  /** A page has nothing more to say; what comes tells at most that it is gone. */
  private void readToItsEnd(SocketWrapperBase<?> connection) {
    byte[] nothing = new byte[64];
    try {
      int read = connection.read(false, nothing, 0, nothing.length);
      if (read != 0) {
        close();
      }
    } catch (IOException e) {
      close();
    }
  }

  @Override
  public void timeoutAsync(long now) {
    // Tomcat's own timeouts come as events.
  }

  @Override
  public void pause() {
    close(); // the server stops; the page comes back by itself
  }

  @Override
  public void destroy() {
    close();
  }

  /** Lets the page go. */
  void close() {
    Objects.requireNonNull(pages).closed(this);
    Objects.requireNonNull(socket).close();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
