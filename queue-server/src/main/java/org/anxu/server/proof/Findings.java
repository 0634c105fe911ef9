package org.anxu.server.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong, entry by entry. */
final class Findings {
  /** Whoever wants more looks at the first ones first. */
  static final int MOST = 100;

  /** The state of the hall can no longer be told. */
  static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Lost() {
      super("the state of the hall can no longer be told", null, false, false);
    }
  }

  private final List<Finding> all = new ArrayList<>();
  private long sequence;
  private boolean more;

  void at(long entry) {
    sequence = entry;
  }

  void wrong(String key, @Nullable Object... details) {
    if (all.size() == MOST) {
      more = true;
      return;
    }
    all.add(
        new Finding(sequence, key, Stream.of(details).map(each -> String.valueOf(each)).toList()));
  }

  void demand(boolean right, String key, @Nullable Object... details) {
    if (!right) {
      wrong(key, details);
    }
  }

  /** What the event names must be there, else nothing after it can be checked. */
  <T> T need(@Nullable T thing, String key, @Nullable Object... details) {
    if (thing == null) {
      wrong(key, details);
      throw new Lost();
    }
    return thing;
  }

  /** The same for a state without which the event means nothing. */
  void insist(boolean right, String key, @Nullable Object... details) {
    if (!right) {
      wrong(key, details);
      throw new Lost();
    }
  }

  List<Finding> all() {
    return all;
  }

  boolean more() {
    return more;
  }
}
