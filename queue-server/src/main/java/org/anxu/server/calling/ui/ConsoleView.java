package org.anxu.server.calling.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.anxu.server.access.ui.SignedInStaff;
import org.anxu.server.calling.ConsoleState;
import org.anxu.server.calling.CounterAction;
import org.anxu.server.calling.CounterDesk;
import org.anxu.server.calling.RefusalWords;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.VisitId;
import org.anxu.server.journal.Answer;
import org.anxu.server.journal.Sequencer;
import org.jspecify.annotations.Nullable;

/**
 * The officer's console: who is in front of me in the middle, the one next action always in the
 * same place under one key, the line as a narrow column. Buttons are enabled by the decision their
 * command gets.
 */
@Route("")
@PermitAll
public class ConsoleView extends Main implements HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient CounterDesk desk;
  private final transient HallCatalogue catalogue;
  private final transient InstantSource clock;
  private final transient AuthenticationContext session;
  private final transient OfficerId officer;
  private final transient ConsoleWords words = new ConsoleWords(UI.getCurrent().getLocale());
  private transient Sequencer.@Nullable Watch watch;
  private transient Optional<ConsoleState.Mine> mine = Optional.empty();

  private final Span counterName = new Span();
  private final Div choice = new Div();
  private final Div work = new Div();
  private final Div front = new Div();
  private final Div notice = new Div();
  private final Div line = new Div();
  private final AccountList accounts = new AccountList(words);
  private final Button primary = new Button();
  private final Map<CounterAction, Button> others = new EnumMap<>(CounterAction.class);
  private final Div held = new Div();
  private final PausePanel pausePanel;
  private final TransferPanel transferPanel;

  ConsoleView(
      CounterDesk desk,
      HallCatalogue catalogue,
      InstantSource clock,
      AuthenticationContext session) {
    this.desk = desk;
    this.catalogue = catalogue;
    this.clock = clock;
    this.session = session;
    this.officer = SignedInStaff.now().number();
    this.pausePanel = new PausePanel(words, this::pause);
    this.transferPanel = new TransferPanel(words, this::transfer);
    addClassName("console");
    choice.addClassName("console-choice");
    work.addClassName("console-work");
    front.addClassName("console-front");
    line.addClassName("console-line");
    notice.addClassName("console-notice");
    notice.setId("notice");
    notice.getElement().setAttribute("role", "status");
    held.setId("held");
    Div side = new Div(accounts, line, held);
    side.addClassName("console-side");
    work.add(new Div(front, keys(), transferPanel, pausePanel), side);
    add(header(), notice, choice, work);
  }

  @Override
  public String getPageTitle() {
    return words.of("title");
  }

  private Header header() {
    Button out = new Button(words.of("sign.out"), _ -> session.logout());
    out.setId("sign-out");
    counterName.addClassName("console-counter");
    Header header =
        new Header(
            new Span(catalogue.published().hall().in(UI.getCurrent().getLocale())),
            counterName,
            new Span(words.of("officer", officer.value())));
    if (session.hasAnyRole("GUIDE", "DIRECTOR")) {
      Anchor floor = new Anchor("floor", words.of("floor"));
      floor.setId("nav-floor");
      header.add(floor);
    }
    header.add(out);
    header.addClassNames("anxu-header", "console-header");
    return header;
  }

  private Div keys() {
    primary.setId("primary");
    primary.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
    primary.addClassName("console-primary");
    primary.addClickShortcut(Key.F8);
    primary.setDisableOnClick(true);
    primary.addClickListener(_ -> primaryAction().ifPresent(this::act));
    Div row = new Div();
    row.addClassName("console-keys");
    key(row, CounterAction.RECALL, Key.F7);
    key(row, CounterAction.NO_SHOW, Key.F6);
    key(row, CounterAction.WITHDRAW, null);
    key(row, CounterAction.UNDO, Key.F10);
    key(row, CounterAction.HOLD, Key.F2);
    key(row, CounterAction.TRANSFER, Key.F4);
    key(row, CounterAction.PAUSE, Key.F9);
    key(row, CounterAction.CLOSE, null);
    return new Div(primary, row);
  }

  private void key(Div row, CounterAction action, @Nullable Key key) {
    String label = words.of(action.name());
    Button button = new Button(key == null ? label : label + " · " + key.getKeys().getFirst());
    button.setId(action.path());
    button.setDisableOnClick(true);
    if (key != null) {
      button.addClickShortcut(key);
    }
    button.addClickListener(_ -> {
      switch (action) {
        case PAUSE -> ask(button, pausePanel::ask);
        case TRANSFER -> ask(button, () -> mine.ifPresent(at -> transferPanel.ask(at.targets())));
        case OPEN,
            CALL_NEXT,
            RECALL,
            WITHDRAW,
            START,
            COMPLETE,
            NO_SHOW,
            HOLD,
            RESUME_HELD,
            UNDO,
            RESUME,
            CLOSE ->
            act(action);
      }
    });
    others.put(action, button);
    row.add(button);
  }

  /** Opens one panel; the button that asked stays in use, for nothing is under way. */
  private void ask(Button button, Runnable panel) {
    pausePanel.setVisible(false);
    transferPanel.setVisible(false);
    panel.run();
    button.setEnabled(true);
  }

  private void transfer(ConsoleState.Target to, Optional<CounterId> directed) {
    mine.ifPresent(
        at -> settle(desk.transfer(at.counter(), officer, to.category(), directed.orElse(null))));
  }

  private void resume(VisitId visit) {
    mine.ifPresent(at -> settle(desk.resumeHeld(at.counter(), officer, visit)));
  }

  /** What the big button does now: the first of these that the rules accept. */
  private Optional<CounterAction> primaryAction() {
    return mine.map(at ->
        switch (at.phase()) {
          case CALLED -> CounterAction.START;
          case SERVING -> CounterAction.COMPLETE;
          case PAUSED -> CounterAction.RESUME;
          case FREE, CLOSED -> CounterAction.CALL_NEXT;
        });
  }

  private void act(CounterAction action) {
    mine.ifPresent(at -> settle(desk.act(action, at.counter(), officer)));
  }

  private void open(CounterId counter) {
    settle(desk.act(CounterAction.OPEN, counter, officer));
  }

  private void pause(PausePanel.Choice chosen) {
    mine.ifPresent(at ->
        settle(
            desk.pause(
                at.counter(),
                officer,
                chosen.reason(),
                chosen.back(),
                chosen.message(),
                chosen.now())));
  }

  /** Waits for the answer off the screen's lock, then tells what came of it. */
  private void settle(CompletableFuture<Answer> answer) {
    UI ui = UI.getCurrent();
    answer.whenComplete((given, failure) ->
        ui.access(() -> {
          tell(given, failure);
          refresh(ui);
        }));
  }

  private void tell(@Nullable Answer answer, @Nullable Throwable failure) {
    if (answer == null || failure != null) {
      notice.setText(words.of("unavailable"));
      return;
    }
    notice.setText(
        switch (answer) {
          case Answer.Refused refused ->
              RefusalWords.of(refused.refusal()).in(UI.getCurrent().getLocale());
          case Answer.NobodyWaits _ -> words.of("nobody.waits");
          case Answer.Done _, Answer.Issued _ -> "";
        });
  }

  private void refresh(UI ui) {
    desk.look(officer).thenAccept(state -> ui.access(() -> show(state)));
    desk.accounts(officer).thenAccept(found -> ui.access(() -> accounts.show(found)));
  }

  private void show(ConsoleState state) {
    mine = state.mine();
    choice.setVisible(mine.isEmpty());
    work.setVisible(mine.isPresent());
    counterName.setText(mine.map(at -> words.of("counter", at.counter().value())).orElse(""));
    if (mine.isEmpty()) {
      choice.removeAll();
      choice.add(ConsoleParts.choice(state, words, this::open));
      return;
    }
    ConsoleState.Mine at = mine.get();
    work.getElement().setAttribute("data-phase", at.phase().name());
    front.removeAll();
    front.add(ConsoleParts.front(at, words, UI.getCurrent().getLocale(), catalogue.zone(), clock));
    line.removeAll();
    line.add(ConsoleParts.line(at, words, UI.getCurrent().getLocale()));
    held.removeAll();
    held.setVisible(!at.held().isEmpty());
    held.add(ConsoleParts.held(at, words, UI.getCurrent().getLocale(), this::resume));
    if (!at.possible().contains(CounterAction.TRANSFER)) {
      transferPanel.setVisible(false);
    }
    CounterAction next = primaryAction().orElse(CounterAction.CALL_NEXT);
    primary.setText(words.of(next.name()) + " · F8");
    primary.setEnabled(at.possible().contains(next));
    others.forEach((action, button) -> button.setEnabled(at.possible().contains(action)));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    UI ui = event.getUI();
    watch = desk.watch(() -> refresh(ui));
    // Some keys open by the passing of time alone: a recall after its spacing.
    ui.setPollInterval(2_000);
    ui.addPollListener(_ -> refresh(ui));
    refresh(ui);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    Sequencer.Watch watching = watch;
    if (watching != null) {
      watching.close();
    }
  }
}
