package org.anxu.server.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the proof came to.
 *
 * @param entries how many entries were read
 * @param findings what is wrong, the first bad sequence first; empty when the order was kept
 * @param more how many further findings are not listed
 * @param head the digest of the last entry
 * @param lastDay the digest of the last closing of a day
 * @param report the order report of the days asked for
 */
public record Verdict(
    long entries,
    List<Finding> findings,
    long more,
    Optional<Digest> head,
    Optional<Digest> lastDay,
    OrderReport report) {
  public Verdict {
    findings = List.copyOf(findings);
  }

  /** Whether the journal is whole and keeps every rule. */
  public boolean isWhole() {
    return findings.isEmpty();
  }

  /**
   * What can be kept outside to find a journal that was cut short or rewritten.
   *
   * @param day the service day that the entry belongs to
   * @param sequence the entry
   * @param hash its hash, in lower-case hexadecimal
   */
  public record Digest(LocalDate day, long sequence, String hash) {
    /** As it is written down: {@code day:sequence:hash}. */
    public String written() {
      return day + ":" + sequence + ":" + hash;
    }
  }
}
