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
    /** All bytes were taken by a printer that answers, or cannot, but does not confirm slips. */
    SENT,
    /** No whole slip came out, and none will: trying again is safe. */
    FAILED,
    /** The whole slip may have come out and the answer is missing: look before trying again. */
    UNCERTAIN
  }
}
