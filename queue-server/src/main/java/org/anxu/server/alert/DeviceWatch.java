package org.anxu.server.alert;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.anxu.protocol.MalformedMessage;
import org.anxu.protocol.Wire;
import org.anxu.protocol.device.DeviceState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes alerts of what the devices of the register tell of themselves. */
final class DeviceWatch {
  private static final Logger log = LoggerFactory.getLogger(DeviceWatch.class);
  private static final Set<String> TROUBLE = Set.of("DEGRADED", "FAULT", "ABSENT");

  private static final String NOT_THERE_BY_INTENT = "not-configured";

  private final Alerts alerts;
  private final Predicate<String> registered;

  /**
   * Watches.
   *
   * @param registered whether there is such a device: a broker also keeps what a device said that
   *     was removed since
   */
  DeviceWatch(Alerts alerts, Predicate<String> registered) {
    this.alerts = alerts;
    this.registered = registered;
  }

  /** A device tells how it is; nothing when it was removed. */
  void heard(String topic, byte[] payload) {
    if (payload.length == 0) {
      return;
    }
    try {
      DeviceState state = Wire.decode(payload, DeviceState.class);
      // Rights are by topic: what is said under another's name is not believed.
      if (topic.endsWith("/device/" + state.device() + "/state")) {
        heard(state);
      }
    } catch (MalformedMessage e) {
      log.warn("{} holds no state of a device: {}", topic, e.getMessage());
    }
  }

  /** Takes in the whole state of a device. */
  void heard(DeviceState state) {
    String prefix = "device." + state.device() + ".";
    Map<String, Alert.Trouble> now = new HashMap<>();
    if (registered.test(state.device())) {
      if (!state.online()) {
        now.put(prefix + "gone", new Alert.Trouble.DeviceGone(state.device()));
      }
      for (DeviceState.Part part : state.parts()) {
        // A kiosk without a printer is no kiosk in trouble.
        if (TROUBLE.contains(part.readiness()) && !part.reason().equals(NOT_THERE_BY_INTENT)) {
          now.put(
              prefix + "part." + part.name(),
              new Alert.Trouble.PartInTrouble(
                  state.device(), part.name(), part.reason(), part.readiness().equals("DEGRADED")));
        }
      }
      DeviceState.Slip slip = state.slip();
      if (slip != null) {
        now.put(
            prefix + "slip." + slip.label(),
            new Alert.Trouble.SlipFailed(state.device(), slip.label(), slip.cause()));
      }
    }
    alerts.endIf(alert -> alert.id().startsWith(prefix) && !now.containsKey(alert.id()));
    now.forEach(alerts::raise);
  }
}
