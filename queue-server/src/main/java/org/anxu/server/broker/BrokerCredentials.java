package org.anxu.server.broker;

import java.net.URI;

/**
 * How the server itself reaches the broker; by the time this is handed out, an embedded broker
 * listens.
 *
 * @param uri such as {@code tcp://127.0.0.1:1883}
 * @param username the server's name, also its client id
 * @param password its secret, never to be logged
 */
public record BrokerCredentials(URI uri, String username, String password) {
  @Override
  public String toString() {
    return "BrokerCredentials[" + uri + ", " + username + "]";
  }
}
