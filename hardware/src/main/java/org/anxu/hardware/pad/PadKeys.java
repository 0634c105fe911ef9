package org.anxu.hardware.pad;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which key stands for what: data, since every maker's pad says something else. A key is known by
 * its line ({@code K1}), by its byte as two hex digits after {@code 0x} ({@code 0x31}), or by its
 * Linux key code ({@code 79}).
 *
 * @param meanings what each key stands for
 */
public record PadKeys(Map<String, PadKey> meanings) {
  private static final int MOST = 64;
  private static final int LONGEST_NAME = 16;

  public PadKeys {
    meanings = Map.copyOf(meanings);
    if (meanings.isEmpty() || meanings.size() > MOST) {
      throw new IllegalArgumentException("a pad has 1 to " + MOST + " keys");
    }
    if (meanings.keySet().stream().anyMatch(key -> key.isBlank() || key.length() > LONGEST_NAME)) {
      throw new IllegalArgumentException("a key's name has 1 to " + LONGEST_NAME + " characters");
    }
  }

  /**
   * Reads settings such as {@code K1=next,K2=recall,K3=pause}.
   *
   * @throws IllegalArgumentException if they have another form, with what is allowed
   */
  public static PadKeys parse(String text) {
    Map<String, PadKey> meanings = new LinkedHashMap<>();
    for (String part : text.split(",", -1)) {
      int equals = part.lastIndexOf('=');
      String word = part.substring(equals + 1).strip();
      PadKey key =
          PadKey.of(word)
              .filter(_ -> equals > 0)
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "keys have the form KEY=MEANING,… with meanings "
                          + Stream.of(PadKey.values())
                              .map(PadKey::word)
                              .collect(Collectors.joining(", "))
                          + "; not '"
                          + part
                          + "'"));
      meanings.put(part.substring(0, equals).strip(), key);
    }
    return new PadKeys(meanings);
  }

  /** What a key stands for, if anything. */
  public Optional<PadKey> meaning(String name) {
    return Optional.ofNullable(meanings.get(name));
  }

  /** The usual meanings of a number pad's keys by their Linux codes: 1 to 9, 0, Enter and so on. */
  public static PadKeys numberPad() {
    return new PadKeys(
        Map.ofEntries(
            Map.entry("96", PadKey.STEP), // Enter of the number pad
            Map.entry("28", PadKey.STEP), // Enter
            Map.entry("79", PadKey.NEXT), // 1
            Map.entry("80", PadKey.RECALL), // 2
            Map.entry("81", PadKey.NO_SHOW), // 3
            Map.entry("75", PadKey.START), // 4
            Map.entry("76", PadKey.COMPLETE), // 5
            Map.entry("77", PadKey.HOLD), // 6
            Map.entry("71", PadKey.WITHDRAW), // 7
            Map.entry("82", PadKey.PAUSE), // 0
            Map.entry("14", PadKey.UNDO))); // Backspace
  }

  /** The same keys as a pad with a line of digits sends them. */
  public static PadKeys digits() {
    return parse(
        "1=next,2=recall,3=no-show,4=start,5=complete,6=hold,7=withdraw,0=pause,*=undo,#=step");
  }

  /** The same keys as a pad with one byte a key sends them: the digits' ASCII codes. */
  public static PadKeys digitBytes() {
    return new PadKeys(
        digits().meanings().entrySet().stream()
            .collect(
                Collectors.toMap(
                    key -> String.format("0x%02X", (int) key.getKey().charAt(0)),
                    Map.Entry::getValue)));
  }
}
