package org.anxu.protocol;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON form of every message: UTF-8, ISO-8601 instants, unknown fields ignored so that server
 * and devices may differ by one release.
 */
public final class Wire {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private Wire() {}

  /** The message as UTF-8 JSON. */
  public static byte[] encode(Object message) {
    return MAPPER.writeValueAsString(message).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a message.
   *
   * @throws MalformedMessage if the bytes are no JSON of that type, or a value breaks its rule
   */
  public static <T> T decode(byte[] bytes, Class<T> type) throws MalformedMessage {
    try {
      T message = MAPPER.readValue(bytes, type);
      if (message == null) {
        throw new MalformedMessage("expected a " + type.getSimpleName() + ", got null");
      }
      return message;
    } catch (JacksonException e) {
      throw new MalformedMessage(
          "not a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
    }
  }
}
