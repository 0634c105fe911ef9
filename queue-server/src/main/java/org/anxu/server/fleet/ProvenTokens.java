package org.anxu.server.fleet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens that were compared with their rows' hashes before, so that a device which asks often does
 * not pay for the slow hash each time. The row is read all the same: another row, another
 * comparison. Kept are digests, never tokens; at most one for each row.
 */
final class ProvenTokens {
  private static final int MOST = 1_000;

  private final Map<String, byte[]> digests = new ConcurrentHashMap<>();

  /** Whether this hash of a row is of this token. */
  boolean matches(String token, String hash) {
    byte[] digest = digest(token);
    byte[] known = digests.get(hash);
    if (known != null) {
      return MessageDigest.isEqual(known, digest);
    }
    boolean matches = TokenHash.matches(token, hash);
    if (matches) {
      if (digests.size() >= MOST) {
        digests.clear(); // rows that were renewed stay behind
      }
      digests.put(hash, digest);
    }
    return matches;
  }

  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
