package org.anxu.protocol.device;

import org.anxu.protocol.Words;
import org.jspecify.annotations.Nullable;

/**
 * What became of a {@link RemoteRequest}.
 *
 * @param outcome how it ended
 * @param code why it was not done, such as {@code expired} or {@code paper-out}; null when done
 * @param reason the same in words for a person; null when done
 */
public record RemoteAnswer(Outcome outcome, @Nullable String code, @Nullable Words reason) {
  /** How a command ended. */
  public enum Outcome {
    /** The device has done it. */
    DONE,
    /** The device tried in vain. */
    FAILED,
    /** The device did not try. */
    REFUSED,
    /** The device has not answered in time: look at it. */
    NO_ANSWER
  }
}
