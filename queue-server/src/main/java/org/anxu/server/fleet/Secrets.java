package org.anxu.server.fleet;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes what nobody can guess. */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  // No letters that are mistaken for one another when copied by hand.
  private static final String LEGIBLE = "abcdefghjkmnpqrstuvwxyz23456789";

  private Secrets() {}

  /** A token for a device or a program: {@code name.secret}, the secret 32 random bytes. */
  public static String token(String name) {
    return name + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
  }

  /** A password that a person can copy from a slip of paper: four groups of four, 79 bits. */
  public static String password() {
    return IntStream.range(0, 4)
        .mapToObj(_ ->
            RANDOM
                .ints(4, 0, LEGIBLE.length())
                .mapToObj(i -> LEGIBLE.substring(i, i + 1))
                .collect(Collectors.joining()))
        .collect(Collectors.joining("-"));
  }

  static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
