package org.anxu.server.supervision.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.VisitId;
import org.anxu.server.supervision.FloorState;
import org.jspecify.annotations.Nullable;

/** A category and who is in it, in calling order. */
final class LineSection extends Section {
  private static final long serialVersionUID = 1L;

  private final transient FloorParts parts;
  private final transient Consumer<VisitId> choose;
  private final H2 name = new H2();
  private final Span count = new Span();
  private final Span paused;
  private final Span closed;
  private final LineBoard.Rows rows = new LineBoard.Rows();
  private final Div more = FloorParts.muted("");

  LineSection(FloorParts parts, CategoryCode code, Consumer<VisitId> choose) {
    this.parts = parts;
    this.choose = choose;
    paused = state("paused", parts.words().of("paused"));
    closed = state("closed", parts.words().of("no-counter"));
    Div top = new Div(name, count, paused, closed);
    top.addClassName("floor-line-head");
    addClassName("floor-line");
    getElement().setAttribute("data-category", code.value());
    add(top, rows, more);
  }

  private static Span state(String kind, String word) {
    Span state = new Span(word);
    state.addClassNames("anxu-state", "anxu-state-" + kind);
    return state;
  }

  /** Says what is so now. */
  void show(FloorState.Line line, @Nullable VisitId chosen) {
    name.setText(line.name().in(parts.locale()));
    count.setText(parts.words().of("waiting", line.waiting()));
    paused.setVisible(line.pause() != null);
    closed.setVisible(line.pause() == null && line.openCounters() == 0);
    rows.show(parts, line.rows(), chosen, choose);
    long hidden = line.waiting() - line.rows().stream().filter(row -> row.place() > 0).count();
    more.setText(hidden > 0 ? parts.words().of("more", hidden) : "");
    more.setVisible(hidden > 0);
  }
}
