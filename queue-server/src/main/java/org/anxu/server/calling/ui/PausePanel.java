package org.anxu.server.calling.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import org.anxu.server.broadcast.PauseWords;
import org.anxu.server.hall.PauseReason;
import org.anxu.server.journal.Notes;
import org.jspecify.annotations.Nullable;

/** Asks why and until when, in the page itself: no dialog for the ordinary day. */
final class PausePanel extends Section {
  private static final long serialVersionUID = 1L;

  /** What was chosen. */
  record Choice(
      PauseReason reason, @Nullable Duration back, @Nullable String message, boolean now) {}

  private final RadioButtonGroup<PauseReason> reason = new RadioButtonGroup<>();
  private final Select<Integer> back = new Select<>();
  private final TextField message = new TextField();
  private final Checkbox now = new Checkbox();
  private final Button confirm = new Button();

  PausePanel(ConsoleWords words, Consumer<Choice> chosen) {
    Locale locale = UI.getCurrent().getLocale();
    addClassName("console-pause-panel");
    setId("pause-panel");
    setVisible(false);
    reason.setLabel(words.of("pause.reason"));
    reason.setItems(PauseReason.values());
    reason.setItemLabelGenerator(each -> PauseWords.of(each).in(locale));
    back.setLabel(words.of("pause.back"));
    back.setItems(0, 5, 10, 15, 30, 60, 120);
    back.setItemLabelGenerator(minutes ->
        minutes == 0 ? words.of("pause.back.none") : words.of("pause.back.minutes", minutes));
    message.setLabel(words.of("pause.message"));
    message.setMaxLength(Notes.LONGEST);
    message.setWidthFull();
    now.setLabel(words.of("pause.now"));
    confirm.setText(words.of("pause.confirm"));
    confirm.addClickListener(_ -> confirm(chosen));
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    confirm.setId("pause-confirm");
    Button cancel = new Button(words.of("pause.cancel"), _ -> setVisible(false));
    add(reason, back, message, now, confirm, cancel);
  }

  /** Shows itself, as if asked for the first time. */
  void ask() {
    reason.setValue(PauseReason.SHORT_LEAVE);
    back.setValue(10);
    message.clear();
    now.setValue(false);
    setVisible(true);
    confirm.focus();
  }

  private void confirm(Consumer<Choice> chosen) {
    setVisible(false);
    int minutes = back.getValue();
    String words = message.getValue().strip();
    chosen.accept(
        new Choice(
            reason.getValue(),
            minutes == 0 ? null : Duration.ofMinutes(minutes),
            words.isEmpty() ? null : words,
            now.getValue()));
  }
}
