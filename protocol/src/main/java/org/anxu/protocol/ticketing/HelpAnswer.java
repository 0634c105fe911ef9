package org.anxu.protocol.ticketing;

/**
 * The answer to {@link HelpRequest}.
 *
 * @param outcome how the call stands
 */
public record HelpAnswer(Outcome outcome) {
  /** How a call for the guide stands. */
  public enum Outcome {
    /** The guide has been told. */
    ASKED,
    /** The guide is coming. */
    COMING
  }
}
