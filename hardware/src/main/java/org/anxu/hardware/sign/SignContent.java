package org.anxu.hardware.sign;

/** What a counter's sign is to say, in whatever form the sign has for it. */
public sealed interface SignContent {
  /**
   * A number is called to the counter.
   *
   * @param label the number, such as {@code A023}
   * @param occasion names this call or recall; a sign flashes three times for each new one. Empty
   *     for a call that is not new, which is shown without flashing.
   */
  record Called(String label, String occasion) implements SignContent {}

  /**
   * A number is being served.
   *
   * @param label the number
   */
  record Serving(String label) implements SignContent {}

  /**
   * The counter pauses.
   *
   * @param words a few words to add where there is room, such as {@code BACK AT 14:20}; may be
   *     empty. Signs leave out what they have no letters for.
   */
  record Paused(String words) implements SignContent {}

  /** The counter is closed. */
  record Closed() implements SignContent {}

  /** The counter is open and nobody is called. */
  record Blank() implements SignContent {}

  /** It is not known what the counter does: an old number must not stay. */
  record NoConnection() implements SignContent {}
}
