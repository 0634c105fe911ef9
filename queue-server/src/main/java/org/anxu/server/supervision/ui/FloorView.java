package org.anxu.server.supervision.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.util.List;
import org.anxu.protocol.ticketing.FloorRequest;
import org.anxu.protocol.ticketing.NoticeRequest;
import org.anxu.server.access.ui.AwayNotice;
import org.anxu.server.access.ui.DirectorFrame;
import org.anxu.server.access.ui.ScreenWords;
import org.anxu.server.access.ui.SignedInStaff;
import org.anxu.server.calling.RefusalWords;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.CareReason;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.VisitId;
import org.anxu.server.journal.Answer;
import org.anxu.server.journal.JournalUnavailable;
import org.anxu.server.journal.Sequencer;
import org.anxu.server.notice.NoticeAction;
import org.anxu.server.notice.PublicNotices;
import org.anxu.server.remote.RemoteDesk;
import org.anxu.server.remote.ui.KiosksPanel;
import org.anxu.server.supervision.FloorAction;
import org.anxu.server.supervision.FloorAlert;
import org.anxu.server.supervision.FloorDesk;
import org.anxu.server.supervision.FloorState;
import org.jspecify.annotations.Nullable;

/**
 * The guide's page: trouble first, then today's visits in calling order, and what may be done with
 * the one that was touched.
 */
@Route(value = "floor", layout = DirectorFrame.class)
@RolesAllowed({"GUIDE", "DIRECTOR"})
@StyleSheet("context://anxu-server/floor.css")
@JavaScript("context://anxu-server/floor.js")
public class FloorView extends Div implements HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final int TICK_MS = 2_000;

  private final transient FloorDesk desk;
  private final transient PublicNotices screens;
  private final transient Actor guide = SignedInStaff.now().actor();
  private final transient ScreenWords words =
      new ScreenWords("org.anxu.server.supervision.floor", UI.getCurrent().getLocale());
  private final transient FloorParts parts;
  private final Div notice = new Div();
  private final AlertBoard alerts;
  private final TextField search = new TextField();
  private final LineBoard lines;
  private final VisitPanel visit;
  private final IssueForm issue;
  private final NoticeForm notices;
  private final PauseForm pauses;
  private final CounterForm counter;
  private final EntryForm entries;
  private transient @Nullable VisitId chosen;
  private transient @Nullable Registration watch;

  FloorView(
      FloorDesk desk,
      HallCatalogue catalogue,
      RemoteDesk remote,
      PublicNotices screens,
      InstantSource clock) {
    this.desk = desk;
    this.screens = screens;
    parts = new FloorParts(words, UI.getCurrent().getLocale(), catalogue.zone(), this::act);
    alerts =
        new AlertBoard(
            new TroubleRows(
                words, UI.getCurrent().getLocale(), catalogue.zone(), this::act, new Seeing()),
            new LineRows(parts, this::choose, this::take));
    lines = new LineBoard(parts, this::choose);
    visit = new VisitPanel(parts, catalogue);
    issue = new IssueForm(parts, this::issue);
    notices = new NoticeForm(parts, clock, this::send);
    pauses = new PauseForm(parts, clock);
    counter = new CounterForm(parts);
    entries = new EntryForm(parts);
    addClassName("floor");
    notice.addClassName("console-notice");
    notice.setId("notice");
    notice.getElement().setAttribute("role", "status");
    search.setId("search");
    search.setPlaceholder(words.of("search"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(_ -> refresh(UI.getCurrent()));
    NativeButton print = new NativeButton(words.of("away.print"));
    print.setId("print-line");
    print.addClassName("floor-key");
    Div list = new Div(search, lines, print);
    list.addClassName("floor-list");
    Div work = new Div(list, visit);
    work.addClassName("floor-work");
    alerts.addClassName("floor-acts");
    notices.alarm.addClassName("floor-acts");
    visit.addClassName("floor-acts");
    search.addClassName("floor-acts");
    Div forms = new Div(issue, notices, pauses, counter, entries);
    forms.addClassNames("floor-forms", "floor-acts");
    add(
        new H1(words.of("title")),
        new FloorBar(words),
        new AwayNotice(
            UI.getCurrent().getLocale(),
            catalogue.zone(),
            catalogue.published().hall().in(UI.getCurrent().getLocale()),
            ".floor-acts, .access-frame > .anxu-header",
            words.of("reconnecting")),
        notice,
        notices.alarm,
        alerts,
        work,
        forms);
    KiosksPanel kiosks = new KiosksPanel(remote, guide.officer());
    kiosks.addClassName("floor-acts");
    add(kiosks);
  }

  @Override
  public String getPageTitle() {
    return words.of("title");
  }

  private void act(FloorAction action, FloorRequest request) {
    UI ui = UI.getCurrent();
    desk.submit(action, request, guide)
        .whenComplete((answer, failure) ->
            ui.access(() -> {
              tell(answer, failure);
              alerts.answered();
              pauses.answered();
              refresh(ui);
            }));
  }

  private void issue(CategoryCode category, @Nullable CareReason care) {
    UI ui = UI.getCurrent();
    desk.issue(Requests.issue(category), care, guide)
        .whenComplete((given, failure) ->
            ui.access(() -> {
              tell(given == null ? null : given.answer(), failure);
              issue.answered(given);
              if (given != null && given.visit() != null) {
                choose(given.visit());
              }
            }));
  }

  private void send(NoticeAction action, NoticeRequest request) {
    try {
      notices.show(screens.act(action, request, guide));
      notice.setText("");
    } catch (IllegalArgumentException | JournalUnavailable e) {
      notice.setText(words.of(e instanceof JournalUnavailable ? "unavailable" : "bad-input"));
    }
  }

  private void tell(@Nullable Answer answer, @Nullable Throwable failure) {
    if (answer instanceof Answer.Refused refused) {
      notice.setText(RefusalWords.of(refused.refusal()).in(UI.getCurrent().getLocale()));
    } else if (answer == null || failure != null) {
      boolean wrong = failure != null && causedByInput(failure);
      notice.setText(words.of(wrong ? "bad-input" : "unavailable"));
    } else {
      notice.setText("");
    }
  }

  private static boolean causedByInput(Throwable failure) {
    return failure instanceof IllegalArgumentException
        || failure.getCause() instanceof IllegalArgumentException;
  }

  private final class Seeing implements TroubleRows.Seeing {
    @Override
    public void coming(String alert) {
      desk.coming(alert, guide);
      refresh(UI.getCurrent());
    }

    @Override
    public void over(String alert) {
      desk.over(alert);
      refresh(UI.getCurrent());
    }
  }

  private void take(FloorAlert alert) {
    desk.take(alert, guide);
    refresh(UI.getCurrent());
  }

  private void choose(VisitId id) {
    chosen = id;
    refresh(UI.getCurrent());
  }

  /** May be called by any thread: what the page holds is touched under its lock alone. */
  private void refresh(UI ui) {
    desk.look(guide).thenAccept(state -> ui.access(() -> show(ui, state)));
  }

  private void show(UI ui, FloorState state) {
    notices.show(screens.shown());
    alerts.show(state.alerts(), desk.troubles());
    String typed = search.getValue();
    if (typed.isBlank()) {
      lines.show(state, chosen);
    } else {
      desk.search(typed).thenAccept(found -> ui.access(() -> found(typed, found)));
    }
    VisitId id = chosen;
    if (id != null) {
      desk.choose(id, guide).thenAccept(found -> ui.access(() -> visit.show(found.orElse(null))));
    }
    issue.show(state);
    pauses.show(state);
    counter.show(state);
    entries.show(state);
  }

  private void found(String typed, List<FloorState.Row> rows) {
    if (typed.equals(search.getValue())) {
      lines.show(rows, chosen);
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    UI ui = event.getUI();
    Sequencer.Watch line = desk.watch(() -> refresh(ui));
    Sequencer.Watch messages = screens.onChange(() -> refresh(ui));
    watch = Registration.combine(line::close, messages::close);
    // What the passing of time alone brings: minutes, and alerts of what takes too long.
    ui.setPollInterval(TICK_MS);
    ui.addPollListener(_ -> refresh(ui));
    refresh(ui);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    Registration watching = watch;
    if (watching != null) {
      watching.remove();
    }
  }
}
