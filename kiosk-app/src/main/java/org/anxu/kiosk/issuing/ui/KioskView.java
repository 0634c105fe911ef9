package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.anxu.kiosk.KioskSettings;
import org.anxu.kiosk.health.HallClock;
import org.anxu.kiosk.help.GuideCall;
import org.anxu.kiosk.issuing.BillReading;
import org.anxu.kiosk.issuing.BillScans;
import org.anxu.kiosk.issuing.Counsel;
import org.anxu.kiosk.issuing.TicketDesk;
import org.anxu.kiosk.link.HallLink;
import org.anxu.kiosk.link.HallView;
import org.anxu.kiosk.voice.Speaker;
import org.anxu.kiosk.words.Phrases;

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
  private final transient Numbers numbers;
  private final transient BillScans scans;
  private final transient HallClock clock;
  private final transient Idle idle;
  private final transient Notice notice;
  private final transient Reading reading;
  private final String scanHint;
  private final Frame frame = new Frame();
  private final EmergencyPage emergency = new EmergencyPage(frame);
  private final transient TrainingFrame training = new TrainingFrame();
  private final transient Counsel counsel;
  private final transient GuideCall guide;
  private transient Customer customer = new Customer();
  private transient Place place = new Place.Welcome();
  private Screen screen;
  private transient Runnable deaf = () -> {};

  /** Made by Vaadin, one for each load of the page. */
  public KioskView(
      HallLink link,
      TicketDesk desk,
      BillScans scans,
      Counsel counsel,
      GuideCall guide,
      Speaker speaker,
      KioskSettings settings,
      HallClock clock) {
    this.link = link;
    this.numbers = new Numbers(this, desk);
    this.scans = scans;
    this.counsel = counsel;
    this.guide = guide;
    this.clock = clock;
    this.idle = new Idle(settings.idleReset(), clock.instant());
    this.notice = new Notice(frame);
    this.reading = new Reading(speaker, frame);
    this.scanHint = Frame.scanHint(settings.scanner());
    addClassName("kiosk-view");
    add(frame, emergency);
    frame.back.addClickListener(_ -> Optional.ofNullable(screen.back()).ifPresent(this::go));
    frame.help.addClickListener(_ -> help());
    frame.tools.guide.addClickListener(_ -> guide.press());
    frame.tools.listen(this::customer, this::dress, this::turnLanguage, reading);
    screen = build(place);
    show();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    UI ui = event.getUI();
    ui.setPollInterval(TICK_MS);
    ui.addPollListener(_ -> tick());
    PageSigns.listen(getElement(), this::touched, scan -> scanned(scans.read(scan)));
    deaf = scans.listen(reading -> PageAccess.safely(ui, () -> scanned(reading)));
  }

  private void touched() {
    idle.touched(clock.instant());
    scans.touched();
    if (frame.still.isVisible()) {
      refresh();
    }
  }

  @Override
  protected void onDetach(DetachEvent event) {
    deaf.run();
  }

  private void tick() {
    Instant now = clock.instant();
    if (place instanceof Place.Welcome && !customer.hasChosen()
        || !screen.mayLeave()
        || reading.isListenedTo(customer)) {
      idle.touched(now);
    } else if (idle.over(now)) {
      reset();
    }
    refresh();
  }

  /** The next customer finds nothing of the last one. */
  private void reset() {
    notice.clear();
    customer = new Customer();
    customer.dress(getElement());
    Customer.forget(getElement());
    place = new Place.Welcome();
    screen = build(place);
    idle.touched(clock.instant());
    show();
  }

  private void refresh() {
    HallView view = link.view();
    Instant now = clock.instant();
    emergency.show(view);
    training.show(view, this);
    if (place instanceof Place.Welcome && screen.isOutdated(view)) {
      screen = build(place);
      show();
      return;
    }
    screen.refresh(view);
    frame.tools.guide.refresh(guide.state(), phrases(), notice, now);
    numbers
        .interrupted()
        .filter(_ -> place instanceof Place.Welcome)
        .ifPresent(label -> notice.say(phrases().say("number.interrupted", label), now));
    notice.refresh(view, screen, phrases(), now);
    frame.hint.setVisible(screen.offer(view).canTake());
    Screen.put(frame.clock, CLOCK.format(now.atZone(view.zone())));
    Screen.put(
        frame.hall,
        view.hall().map(name -> name.in(phrases().locale())).orElse(phrases().say("product")));
    frame.still.show(idle.secondsLeft(now), phrases());
    reading.refresh(customer);
  }

  private Screen build(Place where) {
    return switch (where) {
      case Place.Welcome _ when ClosedScreen.fits(view()) -> new ClosedScreen(this, view());
      case Place.Welcome _ -> new TilesScreen(this, where, "");
      case Place.Group(String code) -> new TilesScreen(this, where, code);
      case Place.Service service -> new ServiceScreen(this, service);
      case Place.Number(Taken taken) -> new NumberScreen(this, taken);
      case Place.Help help -> new HelpScreen(this, help);
      case Place.Care care -> new CareScreen(this, care);
      case BusinessPlace business -> business.screen(this);
    };
  }

  private void show() {
    frame.word(customer);
    boolean invites = !scanHint.isEmpty() && screen instanceof TilesScreen && screen.back() == null;
    frame.show(screen, invites ? phrases().say(scanHint) : "");
    frame.back.setEnabled(screen.back() != null);
    frame.help.setEnabled(!(place instanceof Place.Help));
    refresh();
    reading.screen(customer);
  }

  @Override
  public Phrases phrases() {
    return customer.phrases();
  }

  @Override
  public Customer customer() {
    return customer;
  }

  @Override
  public GuideCall.State guide() {
    return guide.state();
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
    idle.touched(clock.instant());
    place = next;
    screen = build(next);
    show();
    screen.begin();
  }

  private void help() {
    if (!(place instanceof Place.Help)) {
      go(new Place.Help(place));
    }
  }

  private void turnLanguage() {
    if (screen.mayLeave()) {
      customer.turnLanguage();
      notice.clear(); // its words were of the other language
      dress();
      screen = build(place);
      show();
    }
  }

  private void dress() {
    customer.dress(getElement());
    frame.word(customer);
  }

  private void scanned(BillReading reading) {
    if (reading.showsSomebody()) {
      idle.touched(clock.instant());
    }
    if (!screen.mayLeave()) {
      return;
    }
    switch (reading) {
      case BillReading.Bill bill when view().category(bill.category()).isPresent() -> {
        notice.clear();
        if (!screen.takes(bill)) {
          go(new BusinessPlace.Bills(Errand.of(bill), new Place.Welcome()));
        }
        refresh();
      }
      case BillReading.Bill _ -> tell("scan.NOT_OURS");
      case BillReading.NoBill(BillReading.Why why) -> tell("scan." + why.name());
    }
  }

  private void tell(String key) {
    say(phrases().say(key));
  }

  @Override
  public void say(String words) {
    notice.say(words, clock.instant());
    refresh();
  }

  @Override
  public Counsel counsel() {
    return counsel;
  }

  @Override
  public <T> void await(CompletableFuture<T> answer, Consumer<T> then) {
    UI ui = UI.getCurrent();
    var _ =
        answer.thenAccept(told ->
            PageAccess.safely(
                ui,
                () -> {
                  then.accept(told);
                  refresh();
                }));
  }

  @Override
  public Numbers numbers() {
    return numbers;
  }
}
