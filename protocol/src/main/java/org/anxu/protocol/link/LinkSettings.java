package org.anxu.protocol.link;

import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the broker and as whom.
 *
 * @param uri such as {@code tcp://127.0.0.1:1883}
 * @param clientId unique at the broker; a second client with the same id takes its place
 * @param username who signs in, or null for nobody
 * @param password read again at each attempt, so that a renewed token works without a restart
 * @param keepAlive how often the broker hears of us at least; whole seconds
 * @param presence what others read about this client being there or not
 */
public record LinkSettings(
    URI uri,
    String clientId,
    @Nullable String username,
    Supplier<char[]> password,
    Duration keepAlive,
    @Nullable Presence presence) {
  /** The keep-alive of displays and kiosks. */
  public static final Duration DEVICE_KEEP_ALIVE = Duration.ofSeconds(5);

  /** Messages that may wait while there is no connection, or while the broker is slow. */
  static final int OUTBOX = 512;

  /** Messages received that may wait for their handler. */
  static final int INBOX = 1_024;

  /** Messages on their way whose acknowledgement is awaited. */
  static final int IN_FLIGHT = 32;

  /**
   * How long a broker's machine may take to answer at all. Short, since an attempt into a broken
   * network answers nothing and would still be waiting when the network is whole again.
   */
  static final Duration REACH = Duration.ofSeconds(1);

  /** How long the broker may take to answer once it was reached. */
  static final Duration ATTEMPT = Duration.ofSeconds(3);

  public LinkSettings {
    if (!"tcp".equals(uri.getScheme()) || uri.getHost() == null || uri.getPort() < 1) {
      throw new IllegalArgumentException(
          "broker address '" + uri + "' must have the form tcp://HOST:PORT");
    }
    if (clientId.isBlank()) {
      throw new IllegalArgumentException("the client id must not be empty");
    }
    if (keepAlive.toSeconds() < 1 || keepAlive.toSeconds() > 65_535) {
      throw new IllegalArgumentException("keep-alive must be 1 to 65535 seconds, not " + keepAlive);
    }
  }

  /** A device signs in under its name with its whole token, and tells its presence. */
  public static LinkSettings ofDevice(
      URI uri, String name, Supplier<char[]> token, Presence presence) {
    return new LinkSettings(uri, name, name, token, DEVICE_KEEP_ALIVE, presence);
  }

  /**
   * A retained message that says whether the client is there. The broker publishes the offline one
   * by itself, as the will, when the connection breaks.
   *
   * @param topic where it is published
   * @param online made at each connect
   * @param offline the will, also published when the link is closed in order
   */
  public record Presence(String topic, Supplier<byte[]> online, Supplier<byte[]> offline) {}
}
