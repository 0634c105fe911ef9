package org.anxu.server.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  private record Row(boolean later, Instant since, Component component) {}

  AlertBoard(TroubleRows troubles, LineRows line) {
    this.troubles = troubles;
    this.line = line;
    setId("alerts");
    addClassName("floor-alerts");
    getElement().setAttribute("data-untaken", "0");
  }

  /** Draws anew at the next look, also what has not changed: a key of it may have been pressed. */
  void forget() {
    shown = null;
  }

  /** Shows these, unless it does already. */
  void show(List<FloorState.Raised> ofTheLine, List<Alert> ofDevices) {
    Object now = List.of(ofTheLine, ofDevices);
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    List<Row> rows = new ArrayList<>();
    ofTheLine.forEach(each -> rows.add(new Row(false, each.alert().since(), line.of(each))));
    ofDevices.forEach(
        each -> rows.add(new Row(mayWait(each.trouble()), each.since(), troubles.of(each))));
    rows.sort(Comparator.comparing(Row::later).thenComparing(Row::since));
    removeAll();
    rows.forEach(row -> add(row.component()));
    long untaken =
        ofTheLine.stream().filter(each -> each.coming() == null).count()
            + ofDevices.stream().filter(each -> each.coming() == null).count();
    getElement().setAttribute("data-untaken", String.valueOf(untaken));
  }

  /** What still works and will not for long. */
  private static boolean mayWait(Alert.Trouble trouble) {
    return trouble instanceof Alert.Trouble.PartInTrouble part && part.works();
  }
}
