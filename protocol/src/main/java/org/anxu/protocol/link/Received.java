package org.anxu.protocol.link;

/** A message from the broker. */
public final class Received {
  private final String topic;
  private final byte[] payload;
  private final boolean retained;

  Received(String topic, byte[] payload, boolean retained) {
    this.topic = topic;
    this.payload = payload;
    this.retained = retained;
  }

  /** Where it was published. */
  public String topic() {
    return topic;
  }

  /** Its bytes, not to be changed; none when a retained message was cleared. */
  public byte[] payload() {
    return payload;
  }

  /** Whether the broker had kept it: then it may be old, however fresh it looks. */
  public boolean retained() {
    return retained;
  }
}
