package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;
import org.anxu.hardware.scanning.Scan;

/** What the page in the browser tells: that somebody is there, and what a scanner typed. */
final class PageSigns {
  private static final int ONCE_IN_MS = 1_000;
  private static final String CODE = "event.detail.code";
  private static final String FAULT = "event.detail.fault";

  private PageSigns() {}

  static void listen(Element page, Runnable touched, Consumer<Scan> typed) {
    // Any touch or key shows that somebody is there; once a second is enough.
    for (String sign : new String[] {"pointerdown", "keydown"}) {
      page.addEventListener(sign, _ -> touched.run()).throttle(ONCE_IN_MS);
    }
    page.addEventListener(
            "anxu-scan",
            event -> {
              String code = event.getEventData().path(CODE).asString("");
              String fault = event.getEventData().path(FAULT).asString("");
              typed.accept(fault.isEmpty() ? new Scan.Code(code) : new Scan.Unreadable(fault));
            })
        .addEventData(CODE)
        .addEventData(FAULT);
  }
}
