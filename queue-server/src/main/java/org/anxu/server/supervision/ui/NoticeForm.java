package org.anxu.server.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.anxu.protocol.ticketing.NoticeRequest;
import org.anxu.server.access.ui.ScreenWords;
import org.anxu.server.access.ui.TwoStepButton;
import org.anxu.server.journal.Notes;
import org.anxu.server.notice.EmergencyKind;
import org.anxu.server.notice.NoticeAction;
import org.anxu.server.notice.Shown;
import org.jspecify.annotations.Nullable;

/** A message for all public screens, and the emergency that takes them. */
final class NoticeForm extends Section {
  private static final long serialVersionUID = 1L;

  /** Where what was pressed is sent. */
  @FunctionalInterface
  interface Sends {
    void send(NoticeAction action, NoticeRequest request);
  }

  private final transient FloorParts parts;
  private final transient ScreenWords words;
  private final transient InstantSource clock;
  private final transient Sends sends;
  private final Div now = new Div();
  private final TextField message = new TextField();
  private final Select<Integer> minutes = new Select<>();
  private final Select<EmergencyKind> kind = new Select<>();

  /** At the top of the page while an emergency lasts. */
  final Div alarm = new Div();

  private transient @Nullable Shown shown;

  NoticeForm(FloorParts parts, InstantSource clock, Sends sends) {
    this.parts = parts;
    this.words = parts.words();
    this.clock = clock;
    this.sends = sends;
    setId("notice-form");
    addClassName("floor-form");
    now.setId("notice-now");
    message.setLabel(words.of("notice.message"));
    message.setMaxLength(Notes.LONGEST);
    minutes.setLabel(words.of("notice.for"));
    minutes.setItems(10, 30, 60, 120, 240);
    minutes.setItemLabelGenerator(each -> words.of("notice.minutes", each));
    minutes.setValue(60);
    Button show = new Button(words.of("notice.show"), _ -> showMessage());
    show.setId("do-message");
    show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    kind.setLabel(words.of("alarm.kind"));
    kind.setItems(EmergencyKind.values());
    kind.setItemLabelGenerator(each -> each.title().in(parts.locale()));
    kind.setValue(EmergencyKind.FOLLOW_STAFF);
    Div text = new Div(kind.getValue().text().in(parts.locale()));
    text.addClassName("anxu-secondary");
    kind.addValueChangeListener(event -> text.setText(event.getValue().text().in(parts.locale())));
    Button begin =
        new TwoStepButton(
            words.of("alarm.begin"), words.of("alarm.begin.sure"), this::beginEmergency);
    begin.setId("do-emergency");
    alarm.setId("alarm");
    alarm.addClassNames("anxu-notice", "anxu-notice-alert", "floor-alert");
    alarm.getElement().setAttribute("role", "alert");
    alarm.setVisible(false);
    add(
        new H2(words.of("notice.title")),
        now,
        fields(message, minutes, show),
        new H2(words.of("alarm.title")),
        fields(kind, begin),
        text);
  }

  private static Div fields(com.vaadin.flow.component.Component... parts) {
    Div fields = new Div(parts);
    fields.addClassName("floor-fields");
    return fields;
  }

  private void send(
      NoticeAction action, @Nullable String text, @Nullable Instant until, @Nullable String what) {
    sends.send(action, new NoticeRequest(UUID.randomUUID().toString(), text, until, what));
  }

  private void showMessage() {
    String text = message.getValue().strip();
    message.setInvalid(text.isEmpty());
    if (text.isEmpty()) {
      message.focus();
      return;
    }
    Instant until = clock.instant().plus(Duration.ofMinutes(minutes.getValue()));
    send(NoticeAction.MESSAGE, text, until, null);
    message.clear();
  }

  private void beginEmergency() {
    send(NoticeAction.EMERGENCY, null, null, kind.getValue().name());
  }

  /** Shows what all public screens show now. */
  void show(Shown state) {
    if (state.equals(shown)) {
      return;
    }
    shown = state;
    now.removeAll();
    Shown.Message current = state.message();
    if (current == null) {
      now.add(FloorParts.muted(words.of("notice.none")));
    } else {
      Button end =
          LineRows.button(
              words.of("notice.end"), () -> send(NoticeAction.END_MESSAGE, null, null, null));
      end.setId("end-message");
      Div line =
          new Div(
              new Span(
                  words.of(
                      "notice.current",
                      current.text(),
                      parts.hour(current.until()),
                      current.by().value())),
              end);
      line.addClassName("floor-current");
      now.add(line);
    }
    showAlarm(state.alarm());
  }

  private void showAlarm(Shown.@Nullable Alarm lasting) {
    alarm.removeAll();
    alarm.setVisible(lasting != null);
    if (lasting == null) {
      return;
    }
    Span icon = new Span();
    icon.addClassNames("anxu-icon", "anxu-icon-warning");
    icon.getElement().setAttribute("aria-hidden", "true");
    Span said =
        new Span(
            words.of(
                "alarm.current",
                lasting.kind().title().in(parts.locale()),
                parts.hour(lasting.since()),
                lasting.by().value()));
    said.addClassName("floor-alert-text");
    Button end =
        new TwoStepButton(
            words.of("alarm.end"),
            words.of("alarm.end.sure"),
            () -> send(NoticeAction.END_EMERGENCY, null, null, null));
    end.setId("end-emergency");
    alarm.add(icon, said, end);
  }
}
