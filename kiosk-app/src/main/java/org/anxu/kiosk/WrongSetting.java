package org.anxu.kiosk;

import org.jspecify.annotations.Nullable;

/** A setting that cannot be used; the message says which and what can. */
final class WrongSetting extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongSetting(String message) {
    super(message);
  }

  static WrongSetting of(String key, @Nullable String allowed, @Nullable Object value) {
    return new WrongSetting(key + " must be " + allowed + ", not \"" + value + "\"");
  }
}
