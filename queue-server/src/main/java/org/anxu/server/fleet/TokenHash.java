package org.anxu.server.fleet;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes tokens as mosquitto's password file does, {@code $7$iterations$salt$hash}, so that the
 * register and that file hold the same rows. A token is 256 random bits: the few iterations that
 * mosquitto takes are enough, and the hash is made at every authentication.
 */
public final class TokenHash {
  private static final int ITERATIONS = 101;
  private static final int SALT_BYTES = 12;
  private static final int HASH_BYTES = 64;
  private static final String SCHEME = "7";

  private TokenHash() {}

  /** The hash of a token with a new salt. */
  public static String of(String token) {
    byte[] salt = Secrets.bytes(SALT_BYTES);
    Base64.Encoder base64 = Base64.getEncoder();
    return "$"
        + SCHEME
        + "$"
        + ITERATIONS
        + "$"
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(derive(token, salt, ITERATIONS));
  }

  /** Whether the hash is of this token; takes as long whichever byte differs. */
  static boolean matches(String token, String hash) {
    String[] parts = hash.split("\\$", -1);
    if (parts.length != 5 || !parts[1].equals(SCHEME)) {
      throw new IllegalArgumentException("not a hash of the register");
    }
    Base64.Decoder base64 = Base64.getDecoder();
    byte[] made = derive(token, base64.decode(parts[3]), Integer.parseInt(parts[2]));
    return MessageDigest.isEqual(made, base64.decode(parts[4]));
  }

  private static byte[] derive(String token, byte[] salt, int iterations) {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
          .generateSecret(
              new PBEKeySpec(token.toCharArray(), salt, iterations, HASH_BYTES * Byte.SIZE))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java lacks PBKDF2WithHmacSHA512", e);
    }
  }
}
