package org.anxu.server.proof;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What became of a proof.
 *
 * @param entries how many entries were read
 * @param findings what is wrong, the first entry first; empty for a whole journal
 * @param more whether there was more than is listed
 * @param closed the digest of the last closing
 * @param head the digest of the last entry
 * @param digestHolds whether the digest that was asked for is in the journal; true without one
 * @param took how long it took
 */
public record Verdict(
    long entries,
    List<Finding> findings,
    boolean more,
    Optional<Digest> closed,
    Optional<Digest> head,
    boolean digestHolds,
    Duration took) {
  public Verdict {
    findings = List.copyOf(findings);
  }

  /** Whether the journal keeps every rule and its chain is unbroken. */
  public boolean isWhole() {
    return findings.isEmpty();
  }

  /** Entries proved in a second. */
  public long rate() {
    return entries * 1_000_000_000L / Math.max(1, took.toNanos());
  }
}
