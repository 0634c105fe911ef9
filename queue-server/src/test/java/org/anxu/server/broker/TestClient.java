package org.anxu.server.broker;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A real client, as a device or an intruder would use. */
final class TestClient implements AutoCloseable {
  private final MqttAsyncClient client;
  final MqttConnectOptions options = new MqttConnectOptions();
  final List<String> received = new CopyOnWriteArrayList<>();

  TestClient(String uri, String id) throws MqttException {
    client = new MqttAsyncClient(uri, id, new MemoryPersistence());
    options.setConnectionTimeout(5);
    client.setCallback(
        new MqttCallback() {
          @Override
          public void connectionLost(Throwable cause) {}

          @Override
          public void messageArrived(String topic, MqttMessage message) {
            received.add(topic + " " + new String(message.getPayload(), StandardCharsets.UTF_8));
          }

          @Override
          public void deliveryComplete(IMqttDeliveryToken token) {}
        });
  }

  static TestClient as(String uri, String name, String password) throws MqttException {
    TestClient client = new TestClient(uri, name);
    client.options.setUserName(name);
    client.options.setPassword(password.toCharArray());
    return client;
  }

  TestClient connect() throws MqttException {
    client.connect(options).waitForCompletion(5_000);
    return this;
  }

  boolean isConnected() {
    return client.isConnected();
  }

  /** Subscribes and returns what the broker granted: 128 is a refusal. */
  int subscribe(String filter) throws MqttException {
    var token = client.subscribe(filter, 1);
    try {
      token.waitForCompletion(5_000);
    } catch (MqttException e) {
      if (e.getReasonCode() != MqttException.REASON_CODE_SUBSCRIBE_FAILED) {
        throw e;
      }
    }
    return token.getGrantedQos()[0];
  }

  /** Hands a message to the broker without waiting for what it makes of it. */
  void publish(String topic, String text, int qos, boolean retained) throws MqttException {
    client.publish(topic, text.getBytes(StandardCharsets.UTF_8), qos, retained);
  }

  /** Vanishes without a farewell, so that the will is due. */
  void vanish() throws MqttException {
    client.disconnectForcibly(0, 100, false);
  }

  @Override
  public void close() throws MqttException {
    if (client.isConnected()) {
      client.disconnectForcibly(100, 100);
    }
    client.close(true);
  }
}
