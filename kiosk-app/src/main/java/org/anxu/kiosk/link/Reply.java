package org.anxu.kiosk.link;

import org.anxu.protocol.Words;

/**
 * How a question to the server ended.
 *
 * @param <T> what was asked for
 */
public sealed interface Reply<T> {
  /** The answer. */
  record Told<T>(T value) implements Reply<T> {}

  /** The server says no, in words for the customer, such as that it was asked too often. */
  record Declined<T>(Words reason) implements Reply<T> {}

  /** No answer in time, or none that can be understood. */
  record Unavailable<T>(String cause) implements Reply<T> {}
}
