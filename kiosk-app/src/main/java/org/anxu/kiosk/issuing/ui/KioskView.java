package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.anxu.hardware.printing.PrintOutcome;
import org.anxu.kiosk.KioskSettings;
import org.anxu.kiosk.health.HallClock;
import org.anxu.kiosk.issuing.BillReading;
import org.anxu.kiosk.issuing.BillScans;
import org.anxu.kiosk.issuing.TicketDesk;
import org.anxu.kiosk.link.HallLink;
import org.anxu.kiosk.link.HallView;
import org.anxu.kiosk.link.IssueOutcome;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;

/** The kiosk's one page: a frame, and the screen of the place where the customer is. */
@Route("")
@PageTitle("按序")
@JavaScript("context://anxu-kiosk/kiosk.js")
@JavaScript("context://anxu-kiosk/wedge.js")
public class KioskView extends Div implements Guidance {
  private static final long serialVersionUID = 1L;
  private static final int TICK_MS = 1_000;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final transient HallLink link;
  private final transient TicketDesk desk;
  private final transient BillScans scans;
  private final transient HallClock clock;
  private final transient Idle idle;
  private final transient Notice notice;
  private final String scanHint;
  private final Frame frame = new Frame();
  private transient Phrases phrases = Phrases.in(Phrases.CHINESE);
  private boolean largePrint;
  private transient Place place = new Place.Welcome();
  private Screen screen;
  private transient Runnable deaf = () -> {};

  /** Made by Vaadin, one for each load of the page. */
  public KioskView(
      HallLink link,
      TicketDesk desk,
      BillScans scans,
      KioskSettings settings,
      HallClock clock) {
    this.link = link;
    this.desk = desk;
    this.scans = scans;
    this.clock = clock;
    this.idle = new Idle(settings.idleReset(), clock.instant());
    this.notice = new Notice(frame);
    this.scanHint = scanHint(settings.scanner());
    addClassName("kiosk-view");
    add(frame);
    frame.back.addClickListener(_ -> Optional.ofNullable(screen.back()).ifPresent(this::go));
    frame.help.addClickListener(_ -> help());
    frame.language.addClickListener(_ -> speak(phrases.otherLocale()));
    frame.print.addClickListener(_ -> print(!largePrint));
    screen = build(place);
    show();
  }

  private static String scanHint(KioskSettings.Scanner scanner) {
    if (!scanner.present()) {
      return "";
    }
    return scanner.readsAfterTouch() ? "welcome.scan.touch" : "welcome.scan";
  }

  @Override
  protected void onAttach(AttachEvent event) {
    UI ui = event.getUI();
    ui.setPollInterval(TICK_MS);
    ui.addPollListener(_ -> tick());
    PageSigns.listen(getElement(), this::touched, scan -> scanned(scans.read(scan)));
    deaf = scans.listen(reading -> safely(ui, () -> scanned(reading)));
  }

  private void touched() {
    idle.touched(clock.instant());
    scans.touched();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    deaf.run();
  }

  /** A page may be gone before an answer comes; then nobody needs it. */
  private static void safely(UI ui, Runnable change) {
    try {
      var _ = ui.access(change::run);
    } catch (UIDetachedException e) {
      // The page was closed or loaded anew.
    }
  }

  private void tick() {
    Instant now = clock.instant();
    boolean changed = largePrint || !phrases.locale().equals(Phrases.CHINESE);
    if (place instanceof Place.Welcome && !changed || !screen.mayLeave()) {
      idle.touched(now);
    } else if (idle.over(now)) {
      reset();
    }
    refresh();
  }

  /** The next customer finds nothing of the last one. */
  private void reset() {
    notice.clear();
    print(false);
    phrases = Phrases.in(Phrases.CHINESE);
    sayLanguage();
    place = new Place.Welcome();
    screen = build(place);
    idle.touched(clock.instant());
    show();
  }

  private void refresh() {
    HallView view = link.view();
    Instant now = clock.instant();
    screen.refresh(view);
    desk.interruptedNumbers()
        .filter(_ -> place instanceof Place.Welcome)
        .ifPresent(label -> notice.say(phrases.say("number.interrupted", label), now));
    notice.refresh(view, screen, phrases, now);
    frame.hint.setVisible(screen.offer(view).canTake());
    Screen.put(frame.clock, CLOCK.format(now.atZone(view.zone())));
    Screen.put(
        frame.hall,
        view.hall().map(name -> name.in(phrases.locale())).orElse(phrases.say("product")));
    long left = idle.secondsLeft(now);
    Screen.put(frame.countdown, left < 0 ? "" : phrases.say("idle.countdown", left));
  }

  private Screen build(Place where) {
    return switch (where) {
      case Place.Welcome _ -> new TilesScreen(this, where, "");
      case Place.Group(String code) -> new TilesScreen(this, where, code);
      case Place.Service service -> new ServiceScreen(this, service);
      case Place.Number(Taken taken) -> new NumberScreen(this, taken);
      case Place.Help help -> new HelpScreen(this, help);
    };
  }

  private void show() {
    frame.word(phrases, largePrint);
    frame.main.removeAll();
    frame.main.add(screen);
    frame.primary.removeAll();
    Optional.ofNullable(screen.primary()).ifPresent(frame.primary::add);
    if (!scanHint.isEmpty() && place instanceof Place.Welcome) {
      frame.hint.setText(phrases.say(scanHint));
      frame.primary.add(frame.hint);
    }
    frame.back.setEnabled(screen.back() != null);
    frame.help.setEnabled(!(place instanceof Place.Help));
    refresh();
  }

  @Override
  public Phrases phrases() {
    return phrases;
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public HallView view() {
    return link.view();
  }

  @Override
  public void go(Place next) {
    if (!screen.mayLeave()) {
      return;
    }
    notice.clear();
    if (next instanceof Place.Welcome && place instanceof Place.Number) {
      reset();
      return;
    }
    place = next;
    screen = build(next);
    show();
  }

  private void help() {
    if (!(place instanceof Place.Help)) {
      go(new Place.Help(place));
    }
  }

  private void speak(Locale locale) {
    if (screen.mayLeave()) {
      phrases = Phrases.in(locale);
      sayLanguage();
      screen = build(place);
      show();
    }
  }

  private void sayLanguage() {
    String tag = phrases.locale().equals(Locale.ENGLISH) ? "en" : "zh-CN";
    getElement().executeJs("document.documentElement.lang = $0", tag);
  }

  private void print(boolean large) {
    largePrint = large;
    getElement()
        .executeJs("document.documentElement.classList.toggle('anxu-large-print', $0)", large);
    frame.word(phrases, largePrint);
  }

  private void scanned(BillReading reading) {
    if (reading.showsSomebody()) {
      idle.touched(clock.instant());
    }
    if (!screen.mayLeave()) {
      return;
    }
    switch (reading) {
      case BillReading.Bill(String category, String account, _, _)
          when link.view().category(category).isPresent() ->
          go(new Place.Service(TicketDesk.touch(category), account, new Place.Welcome()));
      case BillReading.Bill _ -> say("scan.NOT_OURS");
      case BillReading.NoBill(BillReading.Why why) -> say("scan." + why.name());
    }
  }

  private void say(String key) {
    notice.say(phrases.say(key), clock.instant());
    refresh();
  }

  @Override
  public void take(ServiceScreen from) {
    UI ui = UI.getCurrent();
    var _ = desk.take(from.touch()).thenAccept(outcome -> safely(ui, () -> taken(from, outcome)));
  }

  private void taken(ServiceScreen from, IssueOutcome outcome) {
    from.answered();
    idle.touched(clock.instant());
    switch (outcome) {
      case IssueOutcome.Issued(var ticket) -> {
        Taken taken = new Taken(ticket);
        go(new Place.Number(taken));
        print(taken, false);
      }
      case IssueOutcome.Declined(var refusal) -> {
        notice.say(refusal.reason().in(phrases.locale()), clock.instant());
        refresh();
      }
      case IssueOutcome.Unavailable _ -> say("take.unavailable");
    }
  }

  @Override
  public void reprint(Taken taken) {
    if (taken.mayReprint()) {
      taken.reprint();
      print(taken, true);
      refresh();
    }
  }

  private void print(Taken taken, boolean again) {
    UI ui = UI.getCurrent();
    @Nullable Catalogue catalogue = link.view().catalogue();
    if (catalogue == null) {
      taken.ended(new PrintOutcome(PrintOutcome.Result.FAILED, "no-catalogue"));
      return;
    }
    var _ =
        desk.print(taken.ticket(), catalogue, phrases, again)
            .thenAccept(outcome ->
                safely(
                    ui,
                    () -> {
                      taken.ended(outcome);
                      refresh();
                    }));
  }
}
