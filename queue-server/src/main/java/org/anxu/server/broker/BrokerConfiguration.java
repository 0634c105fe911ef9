package org.anxu.server.broker;

import java.util.concurrent.Executors;
import org.anxu.protocol.Topics;
import org.anxu.server.fleet.AccessUnavailable;
import org.anxu.server.fleet.DataFolder;
import org.anxu.server.fleet.DeviceRegister;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Starts the embedded broker, or finds the way to the other one. Whoever asks for the credentials
 * is made after the broker listens and ended before it stops.
 */
@Configuration
@EnableConfigurationProperties(MqttSettings.class)
class BrokerConfiguration {
  private static final String EMBEDDED = "anxu.mqtt.embedded";

  @Bean(initMethod = "start", destroyMethod = "stop")
  @ConditionalOnProperty(name = EMBEDDED, matchIfMissing = true)
  EmbeddedBroker embeddedBroker(
      MqttSettings settings, @Value("${anxu.hall:main}") String hall, DeviceRegister register) {
    return new EmbeddedBroker(
        settings,
        new Topics(hall),
        register,
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("broker-check").factory()));
  }

  @Bean
  @ConditionalOnProperty(name = EMBEDDED, matchIfMissing = true)
  BrokerCredentials embeddedCredentials(EmbeddedBroker broker) {
    return broker.credentials();
  }

  @Bean
  @ConditionalOnProperty(name = EMBEDDED, havingValue = "false")
  BrokerCredentials outsideCredentials(MqttSettings settings, DataFolder data) {
    String token =
        data.readSecret(MosquittoFiles.SERVER_TOKEN)
            .orElseThrow(() ->
                new AccessUnavailable(
                    "The server has no login of its own at the broker "
                        + settings.url()
                        + ": "
                        + data.path().resolve(MosquittoFiles.SERVER_TOKEN)
                        + " is missing.",
                    "Make it and the broker's files with: queue-server broker mosquitto-files"
                        + " DIR --data "
                        + data.path(),
                    null));
    return new BrokerCredentials(settings.url(), DeviceRegister.SERVER, token);
  }
}
