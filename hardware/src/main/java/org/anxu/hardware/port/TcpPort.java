package org.anxu.hardware.port;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;

/**
 * A device on the network that takes bytes on a TCP port, as printers do on 9100. The other end can
 * vanish without a word (switched off, cable pulled): the system's keep-alive finds that out while
 * nothing is sent; after something was sent and nothing has come back for a while, the port looks
 * whether the other end can still be reached.
 */
public final class TcpPort extends ReconnectingPort {
  /** The port of raw printing. */
  public static final int PRINTING = 9100;

  private final String host;
  private final int port;
  private final Limits limits;
  private final ScheduledExecutorService timer;

  /**
   * How long to wait for the network.
   *
   * @param connect for a connection
   * @param silence after something was sent, before the other end is looked for
   */
  public record Limits(Duration connect, Duration silence) {
    /** 3 s for a connection, 5 s of silence. */
    public static final Limits USUAL = new Limits(Duration.ofSeconds(3), Duration.ofSeconds(5));
  }

  /**
   * @param host a name, or an address
   * @param timer must have at least two threads if its other users may block one
   */
  public TcpPort(
      String host, int port, Limits limits, Patience patience, ScheduledExecutorService timer) {
    super(host + ":" + port, patience, timer);
    this.host = host;
    this.port = port;
    this.limits = limits;
    this.timer = timer;
  }

  @Override
  Line open() throws CannotOpen {
    InetSocketAddress address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new CannotOpen(CannotOpen.ABSENT);
    }
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.connect(address, Math.toIntExact(limits.connect().toMillis()));
      return new TcpLine(socket, address, limits, timer);
    } catch (ConnectException _) {
      TcpLine.close(socket);
      throw new CannotOpen(CannotOpen.OTHER); // it is there, and takes no (further) connection
    } catch (IOException _) {
      TcpLine.close(socket);
      throw new CannotOpen(CannotOpen.ABSENT); // no answer in time, or no way there
    }
  }
}
