package org.anxu.server.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Checks what does not need an entry's meaning: its place, its hash and its times. */
final class ChainCheck {
  private static final long JUMP = 2_000;

  private final Findings findings;
  private final MessageDigest sha256;
  private byte[] hash = new byte[32];
  private ByteBuffer buffer = ByteBuffer.allocate(4_096);
  private @Nullable Row before;

  ChainCheck(Findings findings) {
    this.findings = findings;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The hash of the last entry that was checked. */
  byte[] hash() {
    return hash;
  }

  void check(Row row) {
    findings.at(row.sequence());
    long expected = before == null ? 1 : before.sequence() + 1;
    findings.demand(row.sequence() == expected, Finding.Kind.SEQUENCE, row.sequence(), expected);
    hash = chain(row);
    if (!Arrays.equals(hash, row.hash())) {
      findings.add(Finding.Kind.HASH);
      // One break is told once; what follows is checked against what the file says.
      hash = row.hash();
    }
    times(row);
    before = row;
  }

  private byte[] chain(Row row) {
    byte[] command = row.command().getBytes(StandardCharsets.UTF_8);
    byte[] content = row.content().getBytes(StandardCharsets.UTF_8);
    byte[] event = row.event().getBytes(StandardCharsets.UTF_8);
    int size = 32 + 4 * 8 + 2 * 4 + command.length + content.length + event.length;
    if (buffer.capacity() < size) {
      buffer = ByteBuffer.allocate(2 * size);
    }
    buffer
        .clear()
        .put(hash)
        .putLong(row.sequence())
        .putLong(row.time())
        .putLong(row.clock())
        .putLong(row.steady())
        .putInt(command.length)
        .put(command)
        .putInt(content.length)
        .put(content)
        .put(event);
    sha256.update(buffer.array(), 0, buffer.position());
    return sha256.digest();
  }

  private void times(Row row) {
    long lastTime = before == null ? row.clock() : before.time();
    findings.demand(row.time() >= lastTime || before == null, Finding.Kind.TIME_BACK);
    findings.demand(row.time() == Math.max(row.clock(), lastTime), Finding.Kind.TIME_NOT_OF_CLOCK);
    if (before == null) {
      return;
    }
    long steady = row.steady() - before.steady();
    findings.demand(steady >= 0, Finding.Kind.STEADY_BACK);
    long jump = row.clock() - before.clock() - steady;
    boolean told = row.event().startsWith("{\"type\":\"ClockJumped\"");
    if (Math.abs(jump) > JUMP) {
      findings.demand(told, Finding.Kind.JUMP_UNTOLD, jump);
    } else {
      findings.demand(!told, Finding.Kind.JUMP_UNTRUE, jump);
    }
  }
}
