package org.anxu.server.calling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.anxu.server.calling.ConsoleState;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.OfficerId;

/**
 * The counters, to choose one's own from. In the morning several officers choose at once: a counter
 * keeps its key, which says something else, or the press of whoever is second would be lost.
 */
final class CounterChoice extends Div {
  private static final long serialVersionUID = 1L;

  private final transient ConsoleWords words;
  private final transient Consumer<CounterId> open;
  private final Div hint = new Div();
  private final Div keys = new Div();
  private transient Map<CounterId, Button> counters = new LinkedHashMap<>();

  /**
   * No counters yet.
   *
   * @param open told which one was chosen
   */
  CounterChoice(ConsoleWords words, Consumer<CounterId> open) {
    this.words = words;
    this.open = open;
    addClassName("console-choice");
    keys.getStyle().set("display", "contents");
    add(new H2(words.of("choose")), hint, keys);
  }

  /** Shows which are free now. */
  void show(ConsoleState state) {
    hint.setText(words.of(state.dayOpen() ? "choose.hint" : "day.closed"));
    List<CounterId> there = state.desks().stream().map(ConsoleState.Desk::counter).toList();
    if (!List.copyOf(counters.keySet()).equals(there)) {
      keys.removeAll();
      counters = new LinkedHashMap<>();
      there.forEach(each -> counters.put(each, key(each)));
    }
    for (ConsoleState.Desk each : state.desks()) {
      Button key = counters.get(each.counter());
      OfficerId taken = each.officer();
      String name = each.counter().value();
      if (key != null) {
        key.setText(
            taken == null ? words.of("counter", name) : words.of("taken", name, taken.value()));
        key.setEnabled(state.dayOpen() && taken == null);
      }
    }
  }

  private Button key(CounterId counter) {
    Button key = new Button("", _ -> open.accept(counter));
    key.setId("counter-" + counter.value());
    keys.add(key);
    return key;
  }
}
