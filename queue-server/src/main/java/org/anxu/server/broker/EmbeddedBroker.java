package org.anxu.server.broker;

import io.moquette.BrokerConstants;
import io.moquette.broker.Server;
import io.moquette.broker.config.IConfig;
import io.moquette.broker.config.MemoryConfig;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anxu.protocol.Topics;
import org.anxu.server.fleet.AccessUnavailable;
import org.anxu.server.fleet.DeviceRegister;
import org.anxu.server.fleet.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A broker inside this program. It keeps nothing on disk: the server publishes everything again
 * whenever it connects.
 */
final class EmbeddedBroker {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedBroker.class);
  private static final long CHECK_SECONDS = 2;

  private final MqttSettings settings;
  private final TopicRights rights;
  private final String secret;
  private final RegisterAuthenticator authenticator;
  private final ScheduledExecutorService timer;
  private final Server server = new Server();
  // Known before Moquette says so, which it does some time after it listens.
  private int port;

  /**
   * Not yet listening.
   *
   * @param timer drops the sessions of devices whose token has ended; ended with the broker
   */
  EmbeddedBroker(
      MqttSettings settings,
      Topics topics,
      DeviceRegister register,
      ScheduledExecutorService timer) {
    this.settings = settings;
    this.rights = new TopicRights(topics);
    this.secret = Secrets.token(DeviceRegister.SERVER);
    this.authenticator = new RegisterAuthenticator(register, secret);
    this.timer = timer;
  }

  /**
   * Listens.
   *
   * @throws AccessUnavailable if the port cannot be had
   */
  void start() {
    try {
      listen();
    } catch (IOException e) {
      timer.shutdownNow();
      throw new AccessUnavailable(
          "The embedded MQTT broker cannot listen on "
              + settings.host()
              + ":"
              + settings.port()
              + " ("
              + e.getMessage()
              + ").",
          e instanceof BindException
              ? "Another program has this port, or the address is not of this machine: end that"
                  + " program, or set anxu.mqtt.port and anxu.mqtt.host to others. To use a broker"
                  + " that already runs there, set anxu.mqtt.embedded to false and anxu.mqtt.url."
              : "Check anxu.mqtt.host and anxu.mqtt.port.",
          e);
    }
    timer.scheduleWithFixedDelay(
        this::dropOutdated, CHECK_SECONDS, CHECK_SECONDS, TimeUnit.SECONDS);
    log.info("the embedded MQTT broker listens on {}:{}", settings.host(), port);
  }

  private void listen() throws IOException {
    port = freePort();
    WillGuard.<IOException>guard(
        rights,
        () -> {
          server.startServer(configuration(), List.of(), null, authenticator, rights);
          return null;
        });
  }

  /** Moquette would tell of a taken port by a bare RuntimeException and two stack traces. */
  private int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(settings.host(), settings.port()));
      return probe.getLocalPort();
    }
  }

  private IConfig configuration() {
    Properties properties = new Properties();
    properties.setProperty(IConfig.HOST_PROPERTY_NAME, settings.host());
    properties.setProperty(IConfig.PORT_PROPERTY_NAME, Integer.toString(port));
    properties.setProperty(IConfig.ALLOW_ANONYMOUS_PROPERTY_NAME, "false");
    properties.setProperty(IConfig.PERSISTENCE_ENABLED_PROPERTY_NAME, "false");
    properties.setProperty(IConfig.ENABLE_TELEMETRY_NAME, "false");
    // Otherwise deliveries lag by about a second.
    properties.setProperty(BrokerConstants.IMMEDIATE_BUFFER_FLUSH_PROPERTY_NAME, "true");
    properties.setProperty(
        IConfig.NETTY_MAX_BYTES_PROPERTY_NAME, Integer.toString(MqttSettings.LARGEST_MESSAGE));
    properties.setProperty(IConfig.PERSISTENT_CLIENT_EXPIRATION_PROPERTY_NAME, "1d");
    return new MemoryConfig(properties);
  }

  /** How the server itself gets in; the secret lives as long as this process. */
  BrokerCredentials credentials() {
    URI uri = URI.create("tcp://" + reachable(settings.host()) + ":" + port);
    return new BrokerCredentials(uri, DeviceRegister.SERVER, secret);
  }

  private static String reachable(String host) {
    return host.equals("0.0.0.0") ? "127.0.0.1" : host;
  }

  /** Ends the sessions of removed devices and of renewed tokens. */
  void dropOutdated() {
    try {
      for (String client : authenticator.outdated()) {
        if (server.disconnectClient(client)) {
          log.info("{} is dropped from the broker: its token has ended", client);
        }
      }
    } catch (AccessUnavailable e) {
      log.warn("ended tokens could not be looked up: {} {}", e.getMessage(), e.remedy());
    }
  }

  /** Ends all sessions. */
  void stop() {
    timer.shutdownNow();
    server.stopServer();
  }
}
