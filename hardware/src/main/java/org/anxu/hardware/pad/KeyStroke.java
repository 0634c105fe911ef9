package org.anxu.hardware.pad;

/**
 * Something that came from a pad, of whatever kind.
 *
 * @param name the key as settings name it; empty for what is no key at all
 * @param kind what happened to it
 */
record KeyStroke(String name, Kind kind) {
  enum Kind {
    /** Pressed; also a repeat from pads that cannot tell. */
    DOWN,
    /** Let go; only some pads tell. */
    UP,
    /** No key: noise, or a line that does not end. */
    NOISE
  }

  static KeyStroke down(String name) {
    return new KeyStroke(name, Kind.DOWN);
  }

  static KeyStroke up(String name) {
    return new KeyStroke(name, Kind.UP);
  }

  static KeyStroke noise() {
    return new KeyStroke("", Kind.NOISE);
  }
}
