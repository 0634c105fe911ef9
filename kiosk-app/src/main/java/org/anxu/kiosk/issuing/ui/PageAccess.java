package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;

/** Changes to a page from other threads. */
final class PageAccess {
  private PageAccess() {}

  /** Changes the page if it is still there; one closed or loaded anew needs no answer any more. */
  static void safely(UI ui, Runnable change) {
    try {
      var _ = ui.access(change::run);
    } catch (UIDetachedException e) {
      // Nobody looks at it.
    }
  }
}
