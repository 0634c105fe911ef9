package org.anxu.server.remote;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.anxu.protocol.MalformedMessage;
import org.anxu.protocol.Wire;
import org.anxu.protocol.device.DeviceState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What each device told last. */
final class KiosksHeard {
  private static final Logger log = LoggerFactory.getLogger(KiosksHeard.class);

  /** No hall has as many; more names are not kept. */
  private static final int MOST = 500;

  private final Map<String, DeviceState> last = new ConcurrentHashMap<>();
  private final Consumer<DeviceState> answers;

  /** Every state that is believed is also given to whoever waits for answers. */
  KiosksHeard(Consumer<DeviceState> answers) {
    this.answers = answers;
  }

  void heard(String topic, byte[] payload) {
    if (payload.length == 0) {
      return;
    }
    try {
      DeviceState state = Wire.decode(payload, DeviceState.class);
      // Rights are by topic: what is said under another's name is not believed.
      if (topic.endsWith("/device/" + state.device() + "/state")
          && (last.size() < MOST || last.containsKey(state.device()))) {
        last.put(state.device(), state);
        answers.accept(state);
      }
    } catch (MalformedMessage e) {
      log.debug("{} holds no state of a device: {}", topic, e.getMessage());
    }
  }

  @Nullable DeviceState of(String device) {
    return last.get(device);
  }
}
