package org.anxu.hardware.sign;

/**
 * The two lines of twenty characters of a pole display. Code pages differ from maker to maker above
 * {@code 7E} and at a few places below, so only what is the same in all of them is sent: no
 * Chinese, which these displays cannot show at all.
 *
 * @param upper exactly twenty characters
 * @param lower exactly twenty characters
 */
record PoleText(String upper, String lower) {
  static final int WIDTH = 20;

  PoleText {
    if (upper.length() != WIDTH || lower.length() != WIDTH) {
      throw new IllegalArgumentException("a line has " + WIDTH + " characters");
    }
  }

  static PoleText of(SignContent content, boolean lit) {
    return switch (content) {
      case SignContent.Called(String label, String _) ->
          lines(lit ? spaced(label) : "", "PLEASE COME HERE");
      case SignContent.Serving(String label) -> lines(spaced(label), "NOW SERVING");
      case SignContent.Paused(String words) ->
          lines("COUNTER PAUSED", showable(words) ? words : "SORRY FOR THE WAIT");
      case SignContent.Closed() -> lines("COUNTER CLOSED", "");
      case SignContent.Blank() -> lines("", "");
      case SignContent.NoConnection() -> lines("NO CONNECTION", "PLEASE ASK THE STAFF");
    };
  }

  /** Whether every character is the same in all code pages, and the words fit. */
  private static boolean showable(String words) {
    return !words.isBlank() && words.length() <= WIDTH && words.chars().allMatch(PoleText::common);
  }

  private static boolean common(int c) {
    return c >= ' ' && c < 0x7B && "#$@[\\]^`".indexOf(c) < 0; // national variants of ISO 646
  }

  /** A number with air between its characters, where there is room, reads from further away. */
  private static String spaced(String label) {
    String wide = String.join(" ", label.split(""));
    return wide.length() <= WIDTH ? wide : label;
  }

  private static PoleText lines(String upper, String lower) {
    return new PoleText(centred(upper), centred(lower));
  }

  private static String centred(String text) {
    StringBuilder plain = new StringBuilder(WIDTH);
    text.chars().limit(WIDTH).forEach(c -> plain.append(common(c) ? (char) c : '?'));
    int before = (WIDTH - plain.length()) / 2;
    return " ".repeat(before) + plain + " ".repeat(WIDTH - before - plain.length());
  }
}
