package org.anxu.server.broker;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which broker carries the hall's messages.
 *
 * @param embedded whether it runs inside this program
 * @param host where the embedded one listens
 * @param port where the embedded one listens; 0 takes a free one
 * @param url the other broker, when it is not embedded
 */
@ConfigurationProperties("anxu.mqtt")
public record MqttSettings(
    @DefaultValue("true") boolean embedded,
    @DefaultValue("127.0.0.1") String host,
    @DefaultValue("1883") int port,
    @DefaultValue("tcp://127.0.0.1:1883") URI url) {
  /** The largest message a broker takes; the board, the largest of ours, stays under 16 KB. */
  static final int LARGEST_MESSAGE = 65_536;
}
