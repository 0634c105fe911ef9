package org.anxu.server.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anxu.server.alert.Alert;
import org.anxu.server.supervision.FloorState;
import org.jspecify.annotations.Nullable;

/**
 * All that needs the guide in one list: trouble before what may become trouble, the oldest first.
 * The page sounds as long as the list says that one of them is not taken.
 */
final class AlertBoard extends Div {
  private static final long serialVersionUID = 1L;

  private final transient TroubleRows troubles;
  private final transient LineRows line;
  private transient @Nullable Object shown;

  private record Row(boolean later, Instant since, Object alert, Component component) {}

  private transient Map<Object, Component> drawn = Map.of();

  AlertBoard(TroubleRows troubles, LineRows line) {
    this.troubles = troubles;
    this.line = line;
    setId("alerts");
    addClassName("floor-alerts");
    getElement().setAttribute("data-untaken", "0");
  }

  /** What was pressed has been answered: keys of alerts that still last can be pressed again. */
  void answered() {
    drawn
        .values()
        .forEach(row ->
            row.getChildren()
                .filter(Button.class::isInstance)
                .forEach(key -> ((Button) key).setEnabled(true)));
  }

  /** Shows these, unless it does already. */
  void show(List<FloorState.Raised> ofTheLine, List<Alert> ofDevices) {
    Object now = List.of(ofTheLine, ofDevices);
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    List<Row> rows = new ArrayList<>();
    ofTheLine.forEach(
        each -> rows.add(new Row(false, each.alert().since(), each, row(each, line.of(each)))));
    ofDevices.forEach(each ->
        rows.add(
            new Row(mayWait(each.trouble()), each.since(), each, row(each, troubles.of(each)))));
    rows.sort(Comparator.comparing(Row::later).thenComparing(Row::since));
    Map<Object, Component> next = new HashMap<>();
    rows.forEach(row -> next.put(row.alert(), row.component()));
    drawn.values().stream().filter(row -> !next.containsValue(row)).forEach(this::remove);
    for (int i = 0; i < rows.size(); i++) {
      Component row = rows.get(i).component();
      if (i >= getComponentCount() || getComponentAt(i) != row) {
        addComponentAtIndex(i, row);
      }
    }
    drawn = next;
    long untaken =
        ofTheLine.stream().filter(each -> each.coming() == null).count()
            + ofDevices.stream().filter(each -> each.coming() == null).count();
    getElement().setAttribute("data-untaken", String.valueOf(untaken));
  }

  /** A row that stands stays the same, so that no key goes away under a finger. */
  private Component row(Object alert, Component fresh) {
    return drawn.getOrDefault(alert, fresh);
  }

  /** What still works and will not for long. */
  private static boolean mayWait(Alert.Trouble trouble) {
    return trouble instanceof Alert.Trouble.PartInTrouble part && part.works();
  }
}
