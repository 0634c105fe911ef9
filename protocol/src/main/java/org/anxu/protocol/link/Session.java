package org.anxu.protocol.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anxu.protocol.link.LinkSettings.Presence;
import org.anxu.protocol.link.Outbox.Letter;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection, from its CONNECT to its end; a new one gets a new Paho client, because a client
 * that has failed once may say that it is connecting for ever.
 */
final class Session {
  private static final Logger log = LoggerFactory.getLogger(Session.class);
  private static final int AT_LEAST_ONCE = 1;
  private static final int REFUSED = 0x80;
  private static final long ANSWER_MILLIS = LinkSettings.ATTEMPT.toMillis();

  private final MqttAsyncClient client;

  private Session(MqttAsyncClient client) {
    this.client = client;
  }

  /** What a session tells; called on Paho's threads, so nothing here may wait. */
  interface Events {
    void arrived(Received message);

    void lost(Session session, @Nullable Throwable cause);
  }

  /** Connects, waiting for the broker's answer. */
  static Session open(LinkSettings settings, Events events) throws MqttException {
    MqttConnectOptions options = options(settings);
    var client =
        new MqttAsyncClient(
            settings.uri().toString(), settings.clientId(), new MemoryPersistence());
    var session = new Session(client);
    client.setCallback(session.callback(events));
    try {
      client.connect(options).waitForCompletion(ANSWER_MILLIS);
      return session;
    } catch (MqttException e) {
      session.abandon();
      throw e;
    }
  }

  private static MqttConnectOptions options(LinkSettings settings) {
    var options = new MqttConnectOptions();
    options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
    options.setCleanSession(true);
    options.setAutomaticReconnect(false); // it never starts when the first connect is refused
    options.setKeepAliveInterval((int) settings.keepAlive().toSeconds());
    options.setConnectionTimeout((int) LinkSettings.REACH.toSeconds());
    options.setMaxInflight(2 * LinkSettings.IN_FLIGHT); // the outbox keeps well below it
    options.setSocketFactory(new NoDelaySockets());
    String username = settings.username();
    if (username != null) {
      options.setUserName(username);
      options.setPassword(settings.password().get());
    }
    Presence presence = settings.presence();
    if (presence != null) {
      options.setWill(presence.topic(), presence.offline().get(), AT_LEAST_ONCE, true);
    }
    return options;
  }

  /** Subscribes and waits for the answer; never call it on one of Paho's threads. */
  List<String> subscribe(List<String> filters) throws MqttException {
    int[] qos = new int[filters.size()];
    Arrays.fill(qos, AT_LEAST_ONCE);
    IMqttToken token = client.subscribe(filters.toArray(String[]::new), qos);
    token.waitForCompletion(ANSWER_MILLIS);
    var refused = new ArrayList<String>();
    int[] granted = token.getGrantedQos();
    for (int i = 0; i < granted.length; i++) {
      if (granted[i] == REFUSED) {
        refused.add(filters.get(i));
      }
    }
    return refused;
  }

  /** Sends and returns at once; {@code delivered} runs when the broker has the message. */
  void send(Letter letter, Runnable delivered) throws MqttException {
    client.publish(
        letter.topic(),
        letter.payload(),
        AT_LEAST_ONCE,
        letter.retained(),
        null,
        new IMqttActionListener() {
          @Override
          public void onSuccess(IMqttToken token) {
            delivered.run();
          }

          @Override
          public void onFailure(IMqttToken token, Throwable cause) {
            log.debug("{} was not acknowledged; it waits for the next connection", letter.topic());
          }
        });
  }

  /** Sends without asking whether it came. */
  void sendLoosely(String topic, byte[] payload) throws MqttException {
    client.publish(topic, payload, 0, false);
  }

  /** Ends in order: the broker forgets the will, so what it would have said is said first. */
  void leave(@Nullable Presence presence) {
    try {
      if (presence != null) {
        client
            .publish(presence.topic(), presence.offline().get(), AT_LEAST_ONCE, true)
            .waitForCompletion(1_000);
      }
      client.disconnect(0).waitForCompletion(1_000);
    } catch (MqttException e) {
      log.debug("left without the broker's answer: {}", e.toString());
    }
    abandon();
  }

  /** Ends at once; the broker publishes the will. */
  void abandon() {
    try {
      client.disconnectForcibly(0, 0, false);
    } catch (MqttException e) {
      log.debug("was not connected any more: {}", e.toString());
    }
    try {
      client.close(true);
    } catch (MqttException e) {
      log.debug("closed already: {}", e.toString());
    }
  }

  private MqttCallback callback(Events events) {
    return new MqttCallback() {
      @Override
      public void messageArrived(String topic, MqttMessage message) {
        events.arrived(new Received(topic, message.getPayload(), message.isRetained()));
      }

      @Override
      public void connectionLost(@Nullable Throwable cause) {
        events.lost(Session.this, cause);
      }

      @Override
      public void deliveryComplete(IMqttDeliveryToken token) {
        // each letter has its own listener
      }
    };
  }
}
