package org.anxu.display;

import io.moquette.broker.Server;
import io.moquette.broker.config.IConfig;
import io.moquette.broker.config.MemoryConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Properties;

/** A real broker in this JVM that lets everybody in. */
final class LocalBroker implements AutoCloseable {
  private final int port;
  private Server server = new Server();

  LocalBroker() throws IOException {
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = probe.getLocalPort();
    }
  }

  LocalBroker(int port) {
    this.port = port;
  }

  LocalBroker start() throws IOException {
    var properties = new Properties();
    properties.setProperty(IConfig.HOST_PROPERTY_NAME, "127.0.0.1");
    properties.setProperty(IConfig.PORT_PROPERTY_NAME, Integer.toString(port));
    properties.setProperty(IConfig.PERSISTENCE_ENABLED_PROPERTY_NAME, "false");
    properties.setProperty(IConfig.ENABLE_TELEMETRY_NAME, "false");
    properties.setProperty(IConfig.ALLOW_ANONYMOUS_PROPERTY_NAME, "true");
    properties.setProperty("immediate_buffer_flush", "true");
    server = new Server();
    server.startServer(new MemoryConfig(properties));
    return this;
  }

  void stop() {
    server.stopServer();
  }

  URI uri() {
    return URI.create("tcp://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    stop();
  }
}
