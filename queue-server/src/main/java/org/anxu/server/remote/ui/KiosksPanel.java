package org.anxu.server.remote.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anxu.protocol.device.DeviceState;
import org.anxu.protocol.device.Release;
import org.anxu.protocol.device.RemoteAnswer;
import org.anxu.protocol.device.RemoteRequest;
import org.anxu.server.access.ui.ScreenWords;
import org.anxu.server.access.ui.TwoStepButton;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.remote.KioskState;
import org.anxu.server.remote.RemoteAction;
import org.anxu.server.remote.RemoteDesk;
import org.jspecify.annotations.Nullable;

/** The kiosks as they told last, and what staff may have each of them do. */
@StyleSheet("context://anxu-server/remote.css")
public final class KiosksPanel extends Div {
  private static final long serialVersionUID = 1L;

  private final transient RemoteDesk desk;
  private final transient OfficerId by;
  private final Locale locale = UI.getCurrent().getLocale();
  private final transient ScreenWords words =
      new ScreenWords("org.anxu.server.remote.remote", locale);
  private final TextField text = new TextField(words.of("text"));
  private final Div said = new Div();
  private final Div rows = new Div();
  private transient @Nullable List<KioskState> shown;

  /** The panel for this member of staff; it follows the page's polls. */
  public KiosksPanel(RemoteDesk desk, OfficerId by) {
    this.desk = desk;
    this.by = by;
    addClassNames("floor-form", "remote");
    setId("kiosks");
    text.setId("kiosk-text");
    text.setMaxLength(RemoteRequest.LONGEST);
    text.setHelperText(words.of("text.help"));
    said.setId("kiosk-said");
    said.getElement().setAttribute("role", "status");
    rows.addClassName("remote-rows");
    add(new H2(words.of("title")), rows, text, said);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    event.getUI().addPollListener(_ -> show());
    show();
  }

  private void show() {
    List<KioskState> now = desk.kiosks();
    // Drawn anew only when something changed, so that no button vanishes under a finger.
    if (!now.equals(shown)) {
      shown = now;
      rows.removeAll();
      now.forEach(kiosk -> rows.add(row(kiosk)));
      if (now.isEmpty()) {
        rows.add(new Span(words.of("none")));
      }
    }
  }

  private Component row(KioskState kiosk) {
    Span name = new Span(kiosk.name());
    name.addClassName("remote-name");
    Span state = new Span(state(kiosk));
    state.addClassNames("remote-state", colour(kiosk));
    Span version = new Span(version(kiosk.told()));
    version.addClassName("anxu-secondary");
    Div row = new Div(name, state, version);
    row.addClassName("remote-row");
    row.setId("kiosk-" + kiosk.name());
    Div acts = new Div(button(kiosk, RemoteAction.TEST_PRINT), button(kiosk, RemoteAction.MESSAGE));
    acts.addClassName("remote-acts");
    acts.add(button(kiosk, kiosk.locked() == null ? RemoteAction.LOCK : RemoteAction.UNLOCK));
    TwoStepButton restart =
        new TwoStepButton(
            words.of("act.restart"),
            words.of("act.restart.sure"),
            () -> act(kiosk.name(), RemoteAction.RESTART));
    restart.addClassName("remote-restart");
    restart.setEnabled(kiosk.online());
    acts.add(restart);
    row.add(acts);
    return row;
  }

  private static String colour(KioskState kiosk) {
    if (!kiosk.online()) {
      return "remote-away";
    }
    return kiosk.locked() == null ? "remote-there" : "remote-locked";
  }

  private String state(KioskState kiosk) {
    DeviceState told = kiosk.told();
    if (told == null) {
      return words.of("state.silent");
    }
    if (!told.online()) {
      return words.of("state.away");
    }
    String locked = told.locked();
    if (locked == null) {
      return words.of("state.there");
    }
    return locked.isBlank() ? words.of("state.locked") : words.of("state.locked.with", locked);
  }

  private String version(@Nullable DeviceState told) {
    if (told == null || !told.online()) {
      return "";
    }
    String own = Release.of(KiosksPanel.class);
    return words.of("version." + Release.between(own, told.version()).name(), told.version(), own);
  }

  private Button button(KioskState kiosk, RemoteAction action) {
    Button button = new Button(words.of("act." + action.path()), _ -> act(kiosk.name(), action));
    button.addClassName("remote-" + action.path());
    button.setEnabled(kiosk.online());
    return button;
  }

  private void act(String kiosk, RemoteAction action) {
    UI ui = UI.getCurrent();
    String act = words.of("act." + action.path());
    said.setText(words.of("said.sent", kiosk, act));
    String typed = text.getValue().strip();
    RemoteRequest request = new RemoteRequest(UUID.randomUUID().toString(), typed, null);
    // Off the link's reading thread, which completes the answer: it must not wait for a page.
    desk.send(kiosk, action, request, by)
        .thenAcceptAsync(answer -> ui.access(() -> tell(kiosk, act, answer)));
  }

  private void tell(String kiosk, String act, RemoteAnswer answer) {
    said.setText(
        answer.reason() == null
            ? words.of("said.done", kiosk, act)
            : words.of("said.not", kiosk, act, answer.reason().in(locale)));
    if (answer.outcome() == RemoteAnswer.Outcome.DONE) {
      text.clear();
    }
    show();
  }
}
