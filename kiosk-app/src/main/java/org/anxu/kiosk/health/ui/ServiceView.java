package org.anxu.kiosk.health.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.anxu.kiosk.health.KioskFacts;
import org.anxu.kiosk.health.LogTail;
import org.anxu.kiosk.health.MaintenancePin;
import org.anxu.kiosk.health.Restart;
import org.anxu.kiosk.health.SupportBundle;
import org.anxu.kiosk.health.TestPrint;
import org.anxu.kiosk.words.Phrases;

/**
 * The technician's page at the kiosk itself, behind a PIN. It leaves itself when nobody touches it,
 * so that no customer finds it open.
 */
@Route("service")
@PageTitle("维护 · 按序")
public class ServiceView extends Div {
  private static final long serialVersionUID = 1L;
  private static final int TICK_MS = 1_000;
  private static final Duration PAD_IDLE = Duration.ofSeconds(30);
  private static final Duration WORK_IDLE = Duration.ofMinutes(3);

  private final transient MaintenancePin pin;
  private final transient Tools tools;
  private final transient InstantSource clock;
  private final Main main = new Main();
  private final H1 title = new H1();
  private final NativeButton language = new NativeButton();
  private final NativeButton leave = new NativeButton();
  private transient Phrases phrases = Phrases.in(Phrases.CHINESE);
  private transient Instant touched;
  private transient boolean open;

  /** What the page works with. */
  record Tools(
      KioskFacts facts, TestPrint test, Restart restart, LogTail log, SupportBundle bundle) {}

  /** Made by Vaadin, one for each load of the page: each asks for the PIN. */
  public ServiceView(
      MaintenancePin pin,
      KioskFacts facts,
      TestPrint test,
      Restart restart,
      LogTail log,
      SupportBundle bundle,
      InstantSource clock) {
    this.pin = pin;
    this.tools = new Tools(facts, test, restart, log, bundle);
    this.clock = clock;
    this.touched = clock.instant();
    addClassName("service-page");
    for (NativeButton each : new NativeButton[] {language, leave}) {
      each.addClassName("kiosk-quiet");
    }
    language.setId("service-language");
    language.addClickListener(_ -> turnLanguage());
    leave.setId("service-leave");
    leave.addClickListener(_ -> leave());
    Header header = new Header(title, language, leave);
    header.addClassName("anxu-header");
    add(header, main);
    getElement().addEventListener("pointerdown", _ -> touched = clock.instant());
    getElement().addEventListener("keydown", _ -> touched = clock.instant());
    show();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    event.getUI().setPollInterval(TICK_MS);
    event.getUI().addPollListener(_ -> tick());
  }

  private void tick() {
    Duration limit = open ? WORK_IDLE : PAD_IDLE;
    if (Duration.between(touched, clock.instant()).compareTo(limit) > 0) {
      leave();
    }
  }

  private static void leave() {
    UI.getCurrent().getPage().setLocation("./");
  }

  private void turnLanguage() {
    phrases = Phrases.in(phrases.otherLocale());
    show();
  }

  private void show() {
    title.setText(phrases.say("service.title"));
    language.setText(phrases.say("action.language"));
    leave.setText(phrases.say("service.leave"));
    main.removeAll();
    String off = pin.whyOff();
    if (!off.isEmpty()) {
      open = false;
      Paragraph why = new Paragraph(phrases.say("service.off." + off));
      why.setId("service-off");
      main.add(why);
    } else if (open) {
      main.add(new ServicePanel(tools, phrases, clock));
    } else {
      main.add(pad());
    }
  }

  private PinPad pad() {
    return new PinPad(
        phrases,
        typed -> {
          MaintenancePin.Answer answer = pin.tried(typed);
          if (answer != MaintenancePin.Answer.RIGHT) {
            return phrases.say("service.pin." + answer.name());
          }
          open = true;
          show();
          return "";
        });
  }
}
