package org.anxu.server.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anxu.server.access.ui.ScreenWords;
import org.anxu.server.calling.CareWords;
import org.anxu.server.hall.CareReason;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.supervision.FloorDesk;
import org.anxu.server.supervision.FloorState;
import org.jspecify.annotations.Nullable;

/** A number for a customer who cannot take one: told, and shown as a code for the phone. */
final class IssueForm extends Section {
  private static final long serialVersionUID = 1L;

  /** Where the number is asked for. */
  @FunctionalInterface
  interface Asks {
    void ask(CategoryCode category, @Nullable CareReason care);
  }

  private final transient FloorParts parts;
  private final transient ScreenWords words;
  private final Select<CategoryCode> category = new Select<>();
  private final Select<Optional<CareReason>> care = new Select<>();
  private final Button confirm;
  private final Div given = new Div();
  private List<CategoryCode> codes = List.of();
  private transient List<FloorState.Line> lines = List.of();

  IssueForm(FloorParts parts, Asks asks) {
    this.parts = parts;
    this.words = parts.words();
    setId("issue-form");
    addClassName("floor-form");
    category.setLabel(words.of("issue.category"));
    category.setItemLabelGenerator(code -> parts.name(lines, code));
    care.setLabel(words.of("issue.care"));
    List<Optional<CareReason>> reasons = new ArrayList<>(List.of(Optional.empty()));
    List.of(CareReason.values()).forEach(each -> reasons.add(Optional.of(each)));
    care.setItems(reasons);
    care.setItemLabelGenerator(each ->
        each.map(reason -> CareWords.of(reason).in(parts.locale()))
            .orElse(words.of("issue.care.none")));
    care.setValue(Optional.empty());
    confirm =
        new Button(
            words.of("act.issue"),
            _ -> {
              CategoryCode wanted = category.getValue();
              category.setInvalid(wanted == null);
              if (wanted == null) {
                readmit();
              } else {
                asks.ask(wanted, care.getValue().orElse(null));
              }
            });
    confirm.setId("do-issue");
    confirm.setDisableOnClick(true);
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    given.setId("issued");
    given.addClassName("floor-issued");
    given.getElement().setAttribute("role", "status");
    Div fields = new Div(category, care, confirm);
    fields.addClassName("floor-fields");
    add(new H2(words.of("issue.title")), fields, given);
  }

  private void readmit() {
    confirm.setEnabled(true);
  }

  void show(FloorState state) {
    lines = state.lines();
    List<CategoryCode> known = lines.stream().map(FloorState.Line::category).toList();
    if (!known.equals(codes)) {
      codes = known;
      category.setItems(known);
    }
  }

  /** The answer is there; a number is shown until the next one is asked for. */
  void answered(FloorDesk.@Nullable Given number) {
    readmit();
    given.removeAll();
    if (number == null || number.label() == null || number.page() == null) {
      return;
    }
    Div label = new Div(number.label());
    label.addClassName("anxu-number");
    Div told = new Div(new Div(words.of("issue.tell")), label, new Div(words.of("issue.scan")));
    Div code = new Div();
    code.addClassName("floor-code");
    code.getElement().setProperty("innerHTML", PhoneCode.svg(number.page()));
    given.add(told, code);
    category.clear();
    care.setValue(Optional.empty());
  }
}
