package org.anxu.protocol.voice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A language the hall speaks. */
public enum Tongue {
  MANDARIN("zh-CN", Mandarin::new),
  CANTONESE("yue", Cantonese::new),
  ENGLISH("en", English::new);

  private final String code;
  private final Wording wording;

  Tongue(String code, Function<Phrases, Reading> reading) {
    this.code = code;
    Phrases phrases = Phrases.of(code);
    this.wording = new Wording(phrases, reading.apply(phrases));
  }

  /** Its code in settings, on the page and as the name of a folder of clips: {@code zh-CN}. */
  public String code() {
    return code;
  }

  /** Its words for a call. */
  public Wording wording() {
    return wording;
  }

  /** The language of that code, if it is spoken. */
  public static Optional<Tongue> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findAny();
  }

  /** All codes, for a sentence that says what can be chosen. */
  public static String codes() {
    return List.of(values()).stream().map(Tongue::code).collect(Collectors.joining(", "));
  }
}
