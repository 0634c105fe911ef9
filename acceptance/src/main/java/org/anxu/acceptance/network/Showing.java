package org.anxu.acceptance.network;

/**
 * What a display shows from a moment on, until its next one.
 *
 * @param display the display's name
 * @param screen what it is of: a counter's id, or {@link #HALL}
 * @param nanos when, by {@link System#nanoTime}, which all processes of a machine share on Linux
 * @param value the state and the number, such as {@code called A017}; {@link #STALE} when it says
 *     that it has no connection
 */
public record Showing(String display, String screen, long nanos, String value) {
  /** The hall's screen. */
  public static final String HALL = "hall";

  /** It says that what it knows may be old. */
  public static final String STALE = "no-connection";

  String line() {
    return String.join("\t", display, screen, Long.toString(nanos), value);
  }

  static Showing of(String line) {
    String[] parts = line.split("\t", -1);
    return new Showing(parts[0], parts[1], Long.parseLong(parts[2]), parts[3]);
  }
}
