package org.anxu.server.supervision.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.anxu.server.calling.CareWords;
import org.anxu.server.hall.CareReason;
import org.anxu.server.hall.VisitId;
import org.anxu.server.supervision.FloorState;
import org.jspecify.annotations.Nullable;

/** One visit of a list, to be touched; it says anew where the visit stands as often as told. */
final class RowButton extends NativeButton {
  private static final long serialVersionUID = 1L;

  private final transient FloorParts parts;
  private final Span place = new Span();
  private final Span label = new Span();
  private final Span where = new Span();
  private final Span care = new Span();
  private final Span minutes = new Span();
  private transient FloorState.@Nullable Row shown;

  RowButton(FloorParts parts, Consumer<VisitId> choose) {
    this.parts = parts;
    place.addClassName("floor-place");
    label.addClassName("anxu-number");
    where.addClassName("floor-where");
    care.addClassName("floor-care");
    minutes.addClassName("floor-minutes");
    add(place, label, where, care, minutes);
    addClassName("floor-row");
    addClickListener(_ -> {
      if (shown != null) {
        choose.accept(shown.visit());
      }
    });
  }

  /** Says where the visit stands now. */
  void show(FloorState.Row row, boolean chosen) {
    getElement().setAttribute("aria-pressed", String.valueOf(chosen));
    if (row.equals(shown)) {
      return;
    }
    shown = row;
    setId("visit-" + row.label());
    getElement().setAttribute("data-state", row.state().name());
    place.setText(row.place() > 0 ? String.valueOf(row.place()) : "");
    label.setText(row.label());
    where.setText(parts.where(row));
    CareReason reason = row.care();
    care.setText(reason == null ? "" : CareWords.of(reason).in(parts.locale()));
    care.setVisible(reason != null);
    minutes.setText(parts.words().of("minutes", row.minutes()));
  }
}
