package org.anxu.kiosk.health.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.InstantSource;
import java.util.Locale;
import org.anxu.kiosk.health.StaffOrders;
import org.anxu.kiosk.words.Phrases;

/**
 * Puts what staff ordered over every open page: a line of words below, or the paused screen over
 * all. A customer whose number is on the screen keeps it until the screen goes back by itself. The
 * stylesheet knows which page it lies over; the customers' screens know nothing of it.
 */
public final class StaffScreen implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1L;

  private final transient StaffOrders orders;
  private final transient InstantSource clock;

  /** Made once, by the wiring. */
  public StaffScreen(StaffOrders orders, InstantSource clock) {
    this.orders = orders;
    this.clock = clock;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addUIInitListener(init -> cover(init.getUI()));
  }

  private void cover(UI ui) {
    ui.getPage().addStyleSheet("context://anxu-kiosk/service.css");
    ui.getPage().addJavaScript("context://anxu-kiosk/service.js");
    Div line = new Div();
    line.addClassName("staff-line");
    line.setId("staff-line");
    line.getElement().setAttribute("role", "status");
    Span words = new Span();
    words.addClassName("staff-lock-words");
    Div lock = lock(words);
    ui.add(line, lock);
    ui.addPollListener(_ -> show(line, lock, words));
    show(line, lock, words);
  }

  /** In both languages at once: nobody can turn the language while it lies there. */
  private static Div lock(Span words) {
    Phrases zh = Phrases.in(Phrases.CHINESE);
    Phrases en = Phrases.in(Locale.ENGLISH);
    Span icon = new Span();
    icon.addClassNames("anxu-icon", "anxu-icon-paused");
    icon.getElement().setAttribute("aria-hidden", "true");
    Span title = new Span(zh.say("staff.lock"));
    title.addClassName("staff-lock-title");
    Span what = new Span(zh.say("staff.lock.what"));
    Span english = new Span(en.say("staff.lock") + " · " + en.say("staff.lock.what"));
    english.getElement().setAttribute("lang", "en");
    Div lock = new Div(icon, title, words, what, english);
    lock.addClassName("staff-lock");
    lock.setId("staff-lock");
    lock.getElement().setAttribute("role", "alert");
    return lock;
  }

  private void show(Div line, Div lock, Span words) {
    String said = orders.line(clock.instant());
    if (!line.getText().equals(said)) {
      line.setText(said);
    }
    String locked = orders.locked();
    if (lock.isVisible() != (locked != null)) {
      lock.setVisible(locked != null);
    }
    String now = locked == null ? "" : locked;
    if (!words.getText().equals(now)) {
      words.setText(now);
    }
  }
}
