package org.anxu.server.calling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of the page that is drawn anew only when it shows something else, so that the focus of a
 * keyboard stays where it is.
 */
final class Redrawn extends Div {
  private static final long serialVersionUID = 1L;

  private transient @Nullable Object shown;

  Redrawn(String style) {
    addClassName(style);
  }

  void show(Object what, Supplier<List<Component>> parts) {
    if (!Objects.equals(what, shown)) {
      shown = what;
      removeAll();
      add(parts.get());
    }
  }

  /** Draws anew the next time in any case: a key of it was pressed, and may be in use again. */
  void forget() {
    shown = null;
  }
}
