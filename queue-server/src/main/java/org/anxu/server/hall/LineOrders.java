package org.anxu.server.hall;

import java.util.HashMap;
import java.util.Map;

/**
 * The order of each line, worked out at the first question after a change and kept until the next:
 * however many pages and lists ask, a line is ordered once.
 */
final class LineOrders {
  private final Map<CategoryCode, LineOrder> known = new HashMap<>();

  LineOrder of(Hall hall, CategoryCode category) {
    return known.computeIfAbsent(category, each -> LineOrder.of(hall, each));
  }

  /** Something has happened: nothing known before holds any more. */
  void forget() {
    known.clear();
  }
}
