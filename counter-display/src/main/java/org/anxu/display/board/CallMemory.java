package org.anxu.display.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anxu.protocol.board.Call;

/** The day's last calls by id, so that each rings once however often it is told. */
final class CallMemory {
  /** Enough to know every call a board can repeat, and to fill a history of different numbers. */
  static final int MOST = 64;

  private final Map<String, Call> byId =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Call> eldest) {
          return size() > MOST;
        }
      };

  /** Whether the call was new. */
  boolean add(Call call) {
    return byId.putIfAbsent(call.id(), call) == null;
  }

  /** Every number once, at its last call; newest first. */
  List<Call> newestFirst() {
    var byLabel = new LinkedHashMap<String, Call>();
    // By the time of the call: a network may bring a call after one that was made later.
    List<Call> newest = new ArrayList<>(byId.values()).reversed();
    newest.sort(Comparator.comparing(Call::at).reversed());
    for (Call call : newest) {
      byLabel.putIfAbsent(call.label(), call);
    }
    return List.copyOf(byLabel.values());
  }

  void clear() {
    byId.clear();
  }
}
