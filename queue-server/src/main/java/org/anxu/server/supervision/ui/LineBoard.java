package org.anxu.server.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.VisitId;
import org.anxu.server.supervision.FloorState;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the floor, or what was searched for. The hall may change several times a second: a
 * visit that stays keeps its row, which only says something else, so that no row vanishes under a
 * finger.
 */
final class LineBoard extends Div {
  private static final long serialVersionUID = 1L;

  private final transient FloorParts parts;
  private final transient Consumer<VisitId> choose;
  private transient Map<CategoryCode, LineSection> sections = new LinkedHashMap<>();
  private transient @Nullable List<FloorState.Row> found;
  private transient @Nullable VisitId chosenOfFound;

  /**
   * An empty board.
   *
   * @param choose told which visit was touched
   */
  LineBoard(FloorParts parts, Consumer<VisitId> choose) {
    this.parts = parts;
    this.choose = choose;
    setId("lines");
    addClassName("floor-lines");
    // It scrolls: the keyboard must reach it too.
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", parts.words().of("lines"));
  }

  /** Shows every category and who is in it. */
  void show(FloorState state, @Nullable VisitId chosen) {
    if (found != null) {
      found = null;
      removeAll();
      sections = new LinkedHashMap<>();
    }
    List<CategoryCode> codes = state.lines().stream().map(FloorState.Line::category).toList();
    if (!List.copyOf(sections.keySet()).equals(codes)) {
      removeAll();
      sections = new LinkedHashMap<>();
      codes.forEach(code -> sections.put(code, new LineSection(parts, code, choose)));
      sections.values().forEach(this::add);
    }
    if (codes.isEmpty() && getComponentCount() == 0) {
      add(FloorParts.muted(parts.words().of("day-closed")));
    }
    state
        .lines()
        .forEach(line -> {
          LineSection section = sections.get(line.category());
          if (section != null) {
            section.show(line, chosen);
          }
        });
  }

  /** Shows what a search has found. */
  void show(List<FloorState.Row> rows, @Nullable VisitId chosen) {
    if (rows.equals(found) && Objects.equals(chosen, chosenOfFound)) {
      return;
    }
    found = List.copyOf(rows);
    chosenOfFound = chosen;
    sections = new LinkedHashMap<>();
    removeAll();
    rows.forEach(row -> add(parts.found(row, row.visit().equals(chosen), choose)));
    if (rows.isEmpty()) {
      add(FloorParts.muted(parts.words().of("search.nothing")));
    }
  }

  /** Brings a container's children into this order; those that stay are not touched. */
  static void arrange(Div container, List<? extends Component> wanted) {
    container.getChildren().toList().stream()
        .filter(each -> !wanted.contains(each))
        .forEach(container::remove);
    for (int i = 0; i < wanted.size(); i++) {
      Component each = wanted.get(i);
      if (i >= container.getComponentCount() || container.getComponentAt(i) != each) {
        container.addComponentAtIndex(i, each);
      }
    }
  }

  /** The rows of visits, each its own for as long as the visit is listed. */
  static final class Rows extends Div {
    private static final long serialVersionUID = 1L;

    private transient Map<VisitId, RowButton> rows = new HashMap<>();

    void show(
        FloorParts parts,
        List<FloorState.Row> wanted,
        @Nullable VisitId chosen,
        Consumer<VisitId> choose) {
      Map<VisitId, RowButton> next = new HashMap<>();
      List<RowButton> order = new ArrayList<>();
      for (FloorState.Row row : wanted) {
        RowButton button = rows.get(row.visit());
        if (button == null) {
          button = new RowButton(parts, choose);
        }
        button.show(row, row.visit().equals(chosen));
        next.put(row.visit(), button);
        order.add(button);
      }
      rows = next;
      arrange(this, order);
    }
  }
}
