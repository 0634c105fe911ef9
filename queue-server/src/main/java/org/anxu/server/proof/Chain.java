package org.anxu.server.proof;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows the chain of hashes from the first entry on, or from one that is known. */
final class Chain {
  /** Entries that follow one another, with what stands for the command of each. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, from one thread to the other
  record Links(List<RawEntry> rows, long[] commands, List<Finding> findings) {}

  private static final byte[] NONE = {};

  private final MessageDigest sha256 = RawEntry.sha256();
  private byte[] before;

  /** What stands beside a changed entry: the next may follow from either. */
  private byte @Nullable [] beside;

  private long last;
  private byte[] command = NONE;
  private long shortened;
  private int broken;

  Chain(long last, byte[] before) {
    this.last = last;
    this.before = before;
  }

  Links follow(List<RawEntry> rows) {
    List<RawEntry> right = new ArrayList<>(rows.size());
    long[] commands = new long[rows.size()];
    List<Finding> findings = new ArrayList<>();
    for (RawEntry row : rows) {
      if (row.sequence() <= last) {
        found(findings, row.sequence(), "chain.extra");
        continue;
      }
      link(row, findings);
      commands[right.size()] = shortened(row.command());
      right.add(row);
    }
    return new Links(right, commands, findings);
  }

  private void link(RawEntry row, List<Finding> findings) {
    boolean follows = row.sequence() == last + 1;
    byte[] hash = row.chained(before, sha256);
    boolean holds = Arrays.equals(hash, row.hash());
    if (!holds && beside != null) {
      hash = row.chained(beside, sha256);
      holds = Arrays.equals(hash, row.hash());
    }
    if (!follows) {
      found(findings, last + 1, "chain.missing", last + 1, row.sequence() - 1);
    } else if (!holds) {
      found(findings, row.sequence(), "chain.broken");
    }
    before = row.hash();
    beside = holds ? null : hash;
    last = row.sequence();
  }

  private void found(List<Finding> findings, long sequence, String key, Object... details) {
    if (broken++ < Findings.MOST) {
      findings.add(
          new Finding(sequence, key, Arrays.stream(details).map(String::valueOf).toList()));
    }
  }

  private long shortened(byte[] id) {
    if (!Arrays.equals(id, command)) {
      command = id;
      shortened = RawEntry.shortened(id, sha256);
    }
    return shortened;
  }
}
