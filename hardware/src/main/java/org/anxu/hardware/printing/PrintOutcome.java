package org.anxu.hardware.printing;

/**
 * How a print job ended.
 *
 * @param result what is known
 * @param cause a stable code such as {@code paper-out}; empty for PRINTED and SENT
 */
public record PrintOutcome(Result result, String cause) {
  /** What is known of a slip after its job. */
  public enum Result {
    /** The printer confirmed it. */
    PRINTED,
    /** All bytes were taken by a printer that cannot confirm. */
    SENT,
    /** Nothing came out. */
    FAILED,
    /** All was sent, and the connection was lost before the confirmation. */
    UNCERTAIN
  }
}
