package org.anxu.acceptance.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was true of each screen and when, known by the answers of the server: a state may be shown
 * from the moment its command was sent, and is true until the next command is answered.
 */
public final class Truth {
  /** A value and when it was true, in {@link System#nanoTime}. */
  record Span(String value, long from, long until) {}

  private final Map<String, List<Span>> screens = new HashMap<>();
  private int changes;

  /**
   * A command changed what a screen should show.
   *
   * @param asked when its request was first sent
   * @param answered when it was answered
   */
  public synchronized void became(String screen, String value, long asked, long answered) {
    List<Span> spans = screens.computeIfAbsent(screen, _ -> new ArrayList<>());
    if (!spans.isEmpty()) {
      Span before = spans.removeLast();
      spans.add(new Span(before.value(), before.from(), answered));
    }
    spans.add(new Span(value, asked, Long.MAX_VALUE));
    changes++;
  }

  /** When a screen's value was true, in order. */
  synchronized List<Span> of(String screen, String value) {
    return screens.getOrDefault(screen, List.of()).stream()
        .filter(span -> span.value().equals(value))
        .toList();
  }

  /** How often something changed. */
  public synchronized int changes() {
    return changes;
  }
}
