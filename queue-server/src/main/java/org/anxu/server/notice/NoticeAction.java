package org.anxu.server.notice;

import java.util.Optional;
import java.util.stream.Stream;

/** What is done with the public screens, under the name it has in an address. */
public enum NoticeAction {
  MESSAGE("message"),
  END_MESSAGE("end-message"),
  EMERGENCY("emergency"),
  END_EMERGENCY("end-emergency");

  private final String path;

  NoticeAction(String path) {
    this.path = path;
  }

  /** The last part of its address. */
  public String path() {
    return path;
  }

  /** The action of an address. */
  public static Optional<NoticeAction> of(String path) {
    return Stream.of(values()).filter(action -> action.path.equals(path)).findAny();
  }
}
