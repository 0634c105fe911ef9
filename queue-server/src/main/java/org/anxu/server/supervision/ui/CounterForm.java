package org.anxu.server.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.anxu.server.access.ui.ScreenWords;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.journal.Notes;
import org.anxu.server.supervision.FloorAction;
import org.anxu.server.supervision.FloorState;

/** Changes what a counter serves; the order report asks why. */
final class CounterForm extends Section {
  private static final long serialVersionUID = 1L;

  private final transient FloorParts parts;
  private final Select<FloorState.Desk> counter = new Select<>();
  private final CheckboxGroup<CategoryCode> primary = new CheckboxGroup<>();
  private final CheckboxGroup<CategoryCode> support = new CheckboxGroup<>();
  private final TextField why = new TextField();
  private final Button confirm = new Button();
  private transient List<FloorState.Desk> desks = List.of();
  private List<CategoryCode> codes = List.of();
  private transient List<FloorState.Line> lines = List.of();

  CounterForm(FloorParts parts) {
    this.parts = parts;
    ScreenWords words = parts.words();
    setId("counter-form");
    addClassName("floor-form");
    counter.setLabel(words.of("change.counter"));
    counter.setItemLabelGenerator(each -> words.of("counter", each.counter().value()));
    counter.addValueChangeListener(_ -> offer());
    primary.setLabel(words.of("change.primary"));
    support.setLabel(words.of("change.support"));
    primary.setItemLabelGenerator(code -> parts.name(lines, code));
    support.setItemLabelGenerator(code -> parts.name(lines, code));
    // A category is one or the other.
    primary.addValueChangeListener(event -> drop(support, event.getValue()));
    support.addValueChangeListener(event -> drop(primary, event.getValue()));
    why.setLabel(words.of("why"));
    why.setMaxLength(Notes.LONGEST);
    confirm.setText(words.of("act.change-counter"));
    confirm.setId("do-change-counter");
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    confirm.addClickListener(_ -> change());
    Div fields = new Div(counter, primary, support, why, confirm);
    fields.addClassName("floor-fields");
    add(new H2(words.of("change.title")), fields);
  }

  private static void drop(CheckboxGroup<CategoryCode> from, Set<CategoryCode> taken) {
    Set<CategoryCode> left = new LinkedHashSet<>(from.getValue());
    if (left.removeAll(taken)) {
      from.setValue(left);
    }
  }

  void show(FloorState state) {
    lines = state.lines();
    List<CategoryCode> known = lines.stream().map(FloorState.Line::category).toList();
    if (!known.equals(codes)) {
      codes = known;
      primary.setItems(known);
      support.setItems(known);
    }
    // Only what the form is about: what a counter is doing must not undo what is being chosen.
    List<FloorState.Desk> now = state.counters();
    if (!now.stream()
        .map(CounterForm::serves)
        .toList()
        .equals(desks.stream().map(CounterForm::serves).toList())) {
      desks = now;
      counter.setItems(now);
      now.stream().findFirst().ifPresent(counter::setValue);
    }
  }

  private static List<Object> serves(FloorState.Desk desk) {
    return List.of(desk.counter(), desk.primary(), desk.support());
  }

  private void offer() {
    FloorState.Desk desk = counter.getValue();
    if (desk != null) {
      support.clear();
      primary.setValue(new LinkedHashSet<>(desk.primary()));
      support.setValue(new LinkedHashSet<>(desk.support()));
    }
  }

  private void change() {
    FloorState.Desk desk = counter.getValue();
    String reason = why.getValue().strip();
    why.setInvalid(reason.isEmpty());
    if (desk == null || reason.isEmpty()) {
      why.focus();
      return;
    }
    parts
        .acts()
        .act(
            FloorAction.CHANGE_COUNTER,
            Requests.change(
                desk.counter().value(),
                inOrder(primary.getValue()),
                inOrder(support.getValue()),
                reason));
    why.clear();
  }

  private List<String> inOrder(Set<CategoryCode> chosen) {
    return codes.stream().filter(chosen::contains).map(CategoryCode::value).toList();
  }
}
