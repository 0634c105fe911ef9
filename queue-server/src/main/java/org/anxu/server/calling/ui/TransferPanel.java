package org.anxu.server.calling.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.anxu.server.calling.ConsoleState;
import org.anxu.server.hall.CounterId;

/** Asks where the visit goes on, in the page itself; only what the rules accept can be chosen. */
final class TransferPanel extends Section {
  private static final long serialVersionUID = 1L;

  private final transient ConsoleWords words;
  private final RadioButtonGroup<ConsoleState.Target> target = new RadioButtonGroup<>();
  private final Select<CounterId> counter = new Select<>();
  private final Button confirm = new Button();

  TransferPanel(ConsoleWords words, BiConsumer<ConsoleState.Target, Optional<CounterId>> chosen) {
    this.words = words;
    Locale locale = UI.getCurrent().getLocale();
    addClassName("console-pause-panel");
    setId("transfer-panel");
    setVisible(false);
    target.setLabel(words.of("transfer.to"));
    target.setItemLabelGenerator(each -> each.name().in(locale));
    target.addValueChangeListener(_ -> offerCounters());
    counter.setLabel(words.of("transfer.counter"));
    counter.setEmptySelectionAllowed(true);
    counter.setEmptySelectionCaption(words.of("transfer.any"));
    counter.setItemLabelGenerator(
        each -> each == null ? words.of("transfer.any") : words.of("counter", each.value()));
    confirm.setText(words.of("transfer.confirm"));
    confirm.setId("transfer-confirm");
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    confirm.addClickListener(_ -> {
      ConsoleState.Target to = target.getValue();
      setVisible(false);
      if (to != null) {
        chosen.accept(to, Optional.ofNullable(counter.getValue()));
      }
    });
    Button cancel = new Button(words.of("pause.cancel"), _ -> setVisible(false));
    add(target, counter, confirm, cancel);
  }

  /** Shows itself, as if asked for the first time. */
  void ask(List<ConsoleState.Target> targets) {
    target.setItems(targets);
    confirm.setEnabled(false);
    counter.setVisible(false);
    setVisible(true);
  }

  private void offerCounters() {
    ConsoleState.Target to = target.getValue();
    List<CounterId> counters = to == null ? List.of() : to.counters();
    counter.setItems(counters);
    counter.setVisible(!counters.isEmpty());
    confirm.setEnabled(to != null);
  }
}
