package org.anxu.server.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Collects what is wrong, up to a bound: after a break much else may follow from it. */
final class Findings {
  private static final int MOST = 100;

  private final List<Finding> found = new ArrayList<>();
  private long sequence;
  private long more;

  /** What is found from now on shows at this entry. */
  void at(long entry) {
    sequence = entry;
  }

  void add(Finding.Kind kind, Object... details) {
    if (found.size() < MOST) {
      found.add(new Finding(sequence, kind, Stream.of(details).map(String::valueOf).toList()));
    } else {
      more++;
    }
  }

  /** Finds fault unless the condition holds; says whether it does. */
  boolean demand(boolean holds, Finding.Kind kind, Object... details) {
    if (!holds) {
      add(kind, details);
    }
    return holds;
  }

  List<Finding> list() {
    return List.copyOf(found);
  }

  long more() {
    return more;
  }
}
