package org.anxu.server;

/** A setting or a file of settings that cannot be used; the message says which and what can. */
public final class WrongSetting extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** For a person who reads the end of a log. */
  public WrongSetting(String message) {
    super(message);
  }

  /** For one key. */
  static WrongSetting of(String key, String allowed, String value) {
    return new WrongSetting(key + " must be " + allowed + ", not \"" + value + "\"");
  }
}
