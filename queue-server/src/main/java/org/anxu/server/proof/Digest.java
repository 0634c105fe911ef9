package org.anxu.server.proof;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hash of one entry, to be kept outside: whoever has it can tell later whether a journal still
 * holds that entry and everything before it unchanged.
 *
 * @param day the service day of the entry; {@code -} before the first
 * @param sequence the entry
 * @param hash its hash, in 64 hexadecimal digits
 */
public record Digest(String day, long sequence, String hash) {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2}|-)/(\\d{1,18})/([0-9a-f]{64})");

  /** Reads the written form, {@code day/sequence/hash}. */
  public static Optional<Digest> of(String written) {
    Matcher parts = WRITTEN.matcher(written.strip().toLowerCase(Locale.ROOT));
    return parts.matches()
        ? Optional.of(new Digest(parts.group(1), Long.parseLong(parts.group(2)), parts.group(3)))
        : Optional.empty();
  }

  static Digest of(String day, RawEntry row) {
    return new Digest(day, row.sequence(), HexFormat.of().formatHex(row.hash()));
  }

  /** The written form. */
  @Override
  public String toString() {
    return day + "/" + sequence + "/" + hash;
  }
}
