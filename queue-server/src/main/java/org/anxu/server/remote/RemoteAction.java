package org.anxu.server.remote;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What staff may have a kiosk do. The names are those of the commands on the wire. */
public enum RemoteAction {
  TEST_PRINT,
  RESTART,
  LOCK,
  UNLOCK,
  MESSAGE;

  /** Its word in an address, such as {@code test-print}. */
  public String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<RemoteAction> of(String path) {
    return Stream.of(values()).filter(each -> each.path().equals(path)).findFirst();
  }
}
