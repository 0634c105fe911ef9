package org.anxu.protocol.link;

import org.eclipse.paho.client.mqttv3.MqttException;
import org.jspecify.annotations.Nullable;

/** Why there is no connection, in words for whoever looks after the device. */
final class Reasons {
  private Reasons() {}

  static String of(@Nullable Throwable cause, LinkSettings settings) {
    if (!(cause instanceof MqttException e)) {
      return "connection lost" + (cause == null ? "" : " (" + cause + ")");
    }
    return switch (e.getReasonCode()) {
      case MqttException.REASON_CODE_FAILED_AUTHENTICATION,
          MqttException.REASON_CODE_NOT_AUTHORIZED ->
          "the broker does not accept the token of " + settings.username();
      case MqttException.REASON_CODE_INVALID_CLIENT_ID ->
          "the broker does not accept the client id " + settings.clientId();
      case MqttException.REASON_CODE_SERVER_CONNECT_ERROR ->
          "no broker answers at " + settings.uri() + detail(e);
      case MqttException.REASON_CODE_CLIENT_TIMEOUT ->
          "the broker at " + settings.uri() + " does not answer";
      case MqttException.REASON_CODE_CONNECTION_LOST -> "connection lost" + detail(e);
      default -> e.toString();
    };
  }

  private static String detail(MqttException e) {
    Throwable cause = e.getCause();
    if (cause == null) {
      return "";
    }
    return " (" + (cause.getMessage() == null ? cause.toString() : cause.getMessage()) + ")";
  }
}
