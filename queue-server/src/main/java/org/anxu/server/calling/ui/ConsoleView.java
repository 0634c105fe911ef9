package org.anxu.server.calling.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.anxu.server.access.ui.AwayNotice;
import org.anxu.server.access.ui.SignedInStaff;
import org.anxu.server.calling.Attention;
import org.anxu.server.calling.ConsoleState;
import org.anxu.server.calling.CounterAction;
import org.anxu.server.calling.CounterDesk;
import org.anxu.server.calling.OpenConsoles;
import org.anxu.server.calling.RefusalWords;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.VisitId;
import org.anxu.server.journal.Answer;
import org.anxu.server.journal.Sequencer;
import org.jspecify.annotations.Nullable;

/**
 * The officer's console: who is in front of me in the middle, the one next action always in the
 * same place under one key, the line as a narrow column. Buttons are enabled by the decision their
 * command gets. The slim form shows the same beside another program.
 */
@Route("")
@PermitAll
@JavaScript("context://anxu-server/console.js")
public class ConsoleView extends Main implements HasDynamicTitle, BeforeEnterObserver {
  private static final long serialVersionUID = 1L;

  private final transient CounterDesk desk;
  private final transient OpenConsoles consoles;
  private final transient HallCatalogue catalogue;
  private final transient InstantSource clock;
  private final transient AuthenticationContext session;
  private final transient OfficerId officer = SignedInStaff.now().number();
  private final transient Locale locale = UI.getCurrent().getLocale();
  private final transient ConsoleWords words = new ConsoleWords(locale);
  private final String window = UUID.randomUUID().toString();
  private transient Sequencer.@Nullable Watch watch;
  private transient Optional<ConsoleState.Mine> mine = Optional.empty();
  private ConsoleForm form = ConsoleForm.FULL;
  private String told = "";

  private final ConsoleHeader header;
  private final ConsoleKeys keys;
  private final CounterChoice choice;
  private final Redrawn front = new Redrawn("console-front");
  private final Redrawn line = new Redrawn("console-line");
  private final Redrawn held = new Redrawn("console-held");
  private final LastLine lastLine;
  private final Div work = new Div();
  private final Div notice = new Div();
  private final Div others = new Div();
  private final AccountList accounts = new AccountList(words);
  private final PausePanel pausePanel = new PausePanel(words, this::pause);
  private final TransferPanel transferPanel = new TransferPanel(words, this::transfer);

  ConsoleView(
      CounterDesk desk,
      OpenConsoles consoles,
      HallCatalogue catalogue,
      InstantSource clock,
      AuthenticationContext session) {
    this.desk = desk;
    this.consoles = consoles;
    this.catalogue = catalogue;
    this.clock = clock;
    this.session = session;
    this.choice = new CounterChoice(words, this::open);
    this.keys = new ConsoleKeys(words, this::press, this::standBy);
    this.lastLine = new LastLine(words, locale, catalogue.zone());
    String hall = catalogue.published().hall().in(locale);
    this.header = new ConsoleHeader(words, hall, officer, session, this::signOut);
    addClassName("console");
    work.addClassName("console-work");
    notice.addClassName("console-notice");
    notice.setId("notice");
    notice.getElement().setAttribute("role", "status");
    others.addClassName("console-others");
    others.setId("other-console");
    others.getElement().setAttribute("role", "status");
    held.setId("held");
    Div slimNote = new Div();
    slimNote.setId("slim-note");
    slimNote.addClassName("console-others");
    Div middle = new Div(front, keys, transferPanel, pausePanel, lastLine);
    middle.addClassName("console-middle");
    Div side = new Div(accounts, line, held);
    side.addClassName("console-side");
    work.add(middle, side);
    AwayNotice away =
        new AwayNotice(
            locale, catalogue.zone(), hall, ConsoleParts.NEED_A_SERVER, words.of("reconnecting"));
    add(header, away, notice, others, slimNote, choice, work);
  }

  @Override
  public String getPageTitle() {
    return words.of("title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    form = ConsoleForm.of(event.getLocation());
    setClassName("slim", form.isSlim());
    header.show(form);
  }

  /** A key was pressed: two of them ask for a choice in the page first. */
  private void press(CounterAction action, CommandId id) {
    switch (action) {
      case PAUSE -> ask(action, pausePanel::ask);
      case TRANSFER -> ask(action, () -> mine.ifPresent(at -> transferPanel.ask(at.targets())));
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
          mine.ifPresent(at -> settle(desk.act(id, action, at.counter(), officer)));
    }
  }

  private void ask(CounterAction action, Runnable panel) {
    pausePanel.setVisible(false);
    transferPanel.setVisible(false);
    panel.run();
    keys.stays(action);
  }

  private void standBy() {
    mine.ifPresent(at -> {
      if (at.standingBy()) {
        desk.endStandBy(at.counter());
      } else {
        desk.standBy(at.counter(), officer);
      }
    });
    getUI().ifPresent(this::refresh);
  }

  private void transfer(ConsoleState.Target to, Optional<CounterId> directed) {
    mine.ifPresent(
        at -> settle(desk.transfer(at.counter(), officer, to.category(), directed.orElse(null))));
  }

  private void resume(VisitId visit) {
    mine.ifPresent(at -> settle(desk.resumeHeld(at.counter(), officer, visit)));
  }

  private void open(CounterId counter) {
    settle(
        desk.act(
            new CommandId(UUID.randomUUID().toString()), CounterAction.OPEN, counter, officer));
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

  /** Nobody walks away from a customer; the words say whom to ask. */
  private void signOut() {
    if (mine.filter(at -> at.front() != null).isPresent()) {
      notice.setText(words.of("hand.over"));
    } else {
      mine.ifPresent(at -> desk.endStandBy(at.counter()));
      session.logout();
    }
  }

  /** Waits for the answer off the screen's lock, then tells what came of it. */
  private void settle(CompletableFuture<Answer> answer) {
    UI ui = UI.getCurrent();
    answer.whenComplete((given, failure) ->
        ui.access(() -> {
          tell(given, failure);
          List.of(front, line, held).forEach(Redrawn::forget);
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
          case Answer.Refused refused -> RefusalWords.of(refused.refusal()).in(locale);
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
    header.at(mine.map(at -> at.counter().value()).orElse(null));
    if (mine.isPresent()) {
      show(mine.get());
      return;
    }
    consoles.gone(window);
    others.setText("");
    choice.show(state);
    title(words.of("title"), "");
  }

  private void show(ConsoleState.Mine at) {
    work.getElement().setAttribute("data-phase", at.phase().name());
    FrontParts parts = new FrontParts(words, locale, catalogue.zone());
    front.show(FrontParts.shownOf(at), () -> parts.of(at));
    line.show(at.line(), () -> ConsoleParts.line(at, words, locale));
    lastLine.show(at.counter(), at.next());
    boolean back = at.possible().contains(CounterAction.RESUME_HELD);
    held.setVisible(!at.held().isEmpty());
    held.show(List.of(at.held(), back), () -> ConsoleParts.held(at, words, locale, this::resume));
    if (!at.possible().contains(CounterAction.TRANSFER)) {
      transferPanel.setVisible(false);
    }
    keys.show(at);
    others.setText(
        ConsoleParts.others(
            consoles.seen(window, at.counter(), officer, form.isSlim()), words, catalogue.zone()));
    title(
        ConsoleParts.title(at, words),
        Attention.at(at, clock.instant())
            .map(each -> words.of("attention." + each.name(), at.waiting()))
            .orElse(""));
  }

  /** The window's title, and what flashes in it until the officer comes back to the window. */
  private void title(String title, String attention) {
    if (!told.equals(title + attention)) {
      told = title + attention;
      getElement().executeJs("window.anxuConsole?.tell($0, $1)", title, attention);
    }
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
    consoles.gone(window);
    Sequencer.Watch watching = watch;
    if (watching != null) {
      watching.close();
    }
  }
}
