package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.anxu.kiosk.contact.HelpButton;

/**
 * Lets the button beside the screen, which calls the guide, also do what a touch of the help key
 * does on every open page: somebody is there, and the help screen tells how the call stands.
 */
public final class HelpKey implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1L;
  private static final String TOUCH =
      """
      const key = document.getElementById('kiosk-help');
      if (key) {
        key.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
        key.click();
      }
      """;

  private final transient HelpButton button;

  /** Made once, by the wiring. */
  public HelpKey(HelpButton button) {
    this.button = button;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addUIInitListener(init -> {
          UI ui = init.getUI();
          Runnable end =
              button.listen(() -> PageAccess.safely(ui, () -> ui.getPage().executeJs(TOUCH)));
          ui.addDetachListener(_ -> end.run());
        });
  }
}
