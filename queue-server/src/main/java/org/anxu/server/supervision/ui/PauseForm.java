package org.anxu.server.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anxu.protocol.ticketing.FloorRequest;
import org.anxu.server.access.ui.ScreenWords;
import org.anxu.server.broadcast.PauseWords;
import org.anxu.server.hall.CategoryPause;
import org.anxu.server.hall.PauseReason;
import org.anxu.server.journal.Notes;
import org.anxu.server.supervision.FloorAction;
import org.anxu.server.supervision.FloorState;
import org.jspecify.annotations.Nullable;

/** Pauses and resumes a category, or the whole hall. */
final class PauseForm extends Section {
  private static final long serialVersionUID = 1L;
  private static final String HALL = "";

  private final transient FloorParts parts;
  private final transient ScreenWords words;
  private final transient InstantSource clock;
  private final Div now = new Div();
  private final Select<String> scope = new Select<>();
  private final Select<PauseReason> reason = new Select<>();
  private final Select<Integer> back = new Select<>();
  private final TextField message = new TextField();
  private final Checkbox noNumbers = new Checkbox();
  private List<String> scopes = List.of();
  private transient List<FloorState.Line> lines = List.of();
  private transient @Nullable Object shown;

  PauseForm(FloorParts parts, InstantSource clock) {
    this.parts = parts;
    this.words = parts.words();
    this.clock = clock;
    setId("pause-form");
    addClassName("floor-form");
    scope.setLabel(words.of("pause.scope"));
    scope.setItemLabelGenerator(this::name);
    reason.setLabel(words.of("pause.reason"));
    reason.setItems(PauseReason.values());
    reason.setItemLabelGenerator(each -> PauseWords.of(each).in(parts.locale()));
    reason.setValue(PauseReason.TECHNICAL_FAULT);
    back.setLabel(words.of("pause.back"));
    back.setItems(0, 5, 10, 15, 30, 60, 120);
    back.setItemLabelGenerator(
        each -> each == 0 ? words.of("pause.back.none") : words.of("pause.back.minutes", each));
    back.setValue(30);
    message.setLabel(words.of("pause.message"));
    message.setMaxLength(Notes.LONGEST);
    noNumbers.setLabel(words.of("pause.no-numbers"));
    Button confirm = new Button(words.of("pause.confirm"), _ -> pause());
    confirm.setId("pause-confirm");
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div fields = new Div(scope, reason, back, message, noNumbers, confirm);
    fields.addClassName("floor-fields");
    now.setId("pauses-now");
    add(new H2(words.of("pause.title")), now, fields);
  }

  /** What was pressed has been answered: the keys of pauses that still last are drawn anew. */
  void answered() {
    shown = null;
  }

  void show(FloorState state) {
    lines = state.lines();
    List<String> all = new ArrayList<>(List.of(HALL));
    lines.forEach(line -> all.add(line.category().value()));
    if (!all.equals(scopes)) {
      scopes = all;
      scope.setItems(all);
      scope.setValue(HALL);
    }
    CategoryPause hall = state.hallPause();
    List<Object> pauses = new ArrayList<>();
    pauses.add(Optional.ofNullable(hall));
    lines.forEach(line -> pauses.add(Optional.ofNullable(line.pause())));
    if (pauses.equals(shown)) {
      return;
    }
    shown = pauses;
    now.removeAll();
    if (hall != null) {
      now.add(current(HALL, hall, FloorAction.RESUME_HALL, Requests.hall()));
    }
    for (FloorState.Line line : lines) {
      CategoryPause pause = line.pause();
      if (pause != null) {
        String code = line.category().value();
        now.add(current(code, pause, FloorAction.RESUME_CATEGORY, Requests.category(code)));
      }
    }
    if (now.getChildren().findAny().isEmpty()) {
      now.add(FloorParts.muted(words.of("pause.none")));
    }
  }

  private Div current(String code, CategoryPause pause, FloorAction action, FloorRequest request) {
    Instant expected = pause.pause().expectedReturn();
    String until = expected == null ? "" : words.of("pause.until", parts.hour(expected));
    String text =
        words.of(
                "pause.current",
                name(code),
                PauseWords.of(pause.pause().reason()).in(parts.locale()))
            + until
            + (pause.noNewTickets() ? words.of("pause.current.no-numbers") : "");
    Button resume =
        new Button(words.of("act." + action.path()), _ -> parts.acts().act(action, request));
    resume.setDisableOnClick(true);
    resume.setId("resume-" + (code.isEmpty() ? "hall" : code));
    Div row = new Div(new Span(text), resume);
    row.addClassName("floor-current");
    return row;
  }

  private String name(String code) {
    return lines.stream()
        .filter(line -> line.category().value().equals(code))
        .findFirst()
        .map(line -> line.name().in(parts.locale()))
        .orElseGet(() -> words.of("hall"));
  }

  private void pause() {
    String code = scope.getValue();
    int minutes = back.getValue();
    String typed = message.getValue().strip();
    @Nullable Instant expected =
        minutes == 0 ? null : clock.instant().plus(Duration.ofMinutes(minutes));
    parts
        .acts()
        .act(
            HALL.equals(code) ? FloorAction.PAUSE_HALL : FloorAction.PAUSE_CATEGORY,
            Requests.pause(
                HALL.equals(code) ? null : code,
                reason.getValue(),
                expected,
                typed.isEmpty() ? null : typed,
                noNumbers.getValue()));
    message.clear();
    noNumbers.setValue(false);
  }
}
