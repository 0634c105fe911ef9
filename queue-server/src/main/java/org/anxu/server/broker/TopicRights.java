package org.anxu.server.broker;

import io.moquette.broker.security.IAuthorizatorPolicy;
import io.moquette.broker.subscriptions.Topic;
import org.anxu.protocol.Topics;
import org.anxu.server.fleet.DeviceRegister;
import org.jspecify.annotations.Nullable;

/**
 * Who may read and write what: everybody who signed in reads their hall, the server writes it, and
 * a device writes nothing but its own state. Mosquitto's access file says the same.
 */
final class TopicRights implements IAuthorizatorPolicy {
  private final Topics topics;
  private final String hall;

  TopicRights(Topics topics) {
    this.topics = topics;
    this.hall = topics.all().substring(0, topics.all().length() - 1);
  }

  @Override
  public boolean canWrite(Topic topic, @Nullable String user, @Nullable String client) {
    if (user == null) {
      return false;
    }
    String name = topic.toString();
    return user.equals(DeviceRegister.SERVER)
        ? name.startsWith(hall)
        : name.equals(topics.deviceState(user));
  }

  /** Asked with the filter of a subscription: it must stay inside the hall. */
  @Override
  public boolean canRead(Topic filter, @Nullable String user, @Nullable String client) {
    return user != null && filter.toString().startsWith(hall);
  }
}
