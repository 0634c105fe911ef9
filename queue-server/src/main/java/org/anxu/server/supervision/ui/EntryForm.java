package org.anxu.server.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.anxu.server.access.ui.ScreenWords;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.journal.Notes;
import org.anxu.server.supervision.FloorAction;
import org.anxu.server.supervision.FloorState;

/** Handovers, and what happened while the server or a kiosk was away, entered afterwards. */
final class EntryForm extends Section {
  private static final long serialVersionUID = 1L;

  private final transient FloorParts parts;
  private final transient ScreenWords words;
  private final Select<String> from = new Select<>();
  private final Select<String> to = new Select<>();
  private final TextField officer = new TextField();
  private final TextField labels = new TextField();
  private final Select<String> counter = new Select<>();
  private final TextField why = new TextField();
  private final TextField mark = new TextField();
  private List<String> counters = List.of();
  private transient List<FloorState.Desk> desks = List.of();

  EntryForm(FloorParts parts) {
    this.parts = parts;
    this.words = parts.words();
    setId("entry-form");
    addClassName("floor-form");
    from.setLabel(words.of("hand-over.from"));
    to.setLabel(words.of("hand-over.to"));
    to.addValueChangeListener(_ -> offerOfficer());
    officer.setLabel(words.of("hand-over.officer"));
    labels.setLabel(words.of("voice.labels"));
    labels.setHelperText(words.of("voice.labels.help"));
    counter.setLabel(words.of("voice.counter"));
    for (Select<String> each : List.of(from, to, counter)) {
      each.setItemLabelGenerator(id -> words.of("counter", id));
    }
    why.setLabel(words.of("why"));
    why.setMaxLength(Notes.LONGEST);
    mark.setLabel(words.of("mark"));
    mark.setHelperText(words.of("mark.help"));
    add(
        new H2(words.of("hand-over.title")),
        fields(from, to, officer, button(FloorAction.HAND_OVER, this::handOver)),
        new H2(words.of("voice.title")),
        fields(labels, counter, why, button(FloorAction.SERVED_BY_VOICE, this::voice)),
        new H2(words.of("mark.title")),
        fields(mark, button(FloorAction.ADMIT_MARK, this::admit)));
  }

  private static Div fields(com.vaadin.flow.component.Component... parts) {
    Div fields = new Div(parts);
    fields.addClassName("floor-fields");
    return fields;
  }

  private Button button(FloorAction action, Runnable press) {
    Button button = new Button(words.of("act." + action.path()), _ -> press.run());
    button.setId("do-" + action.path());
    return button;
  }

  void show(FloorState state) {
    desks = state.counters();
    List<String> ids = desks.stream().map(each -> each.counter().value()).toList();
    if (!ids.equals(counters)) {
      counters = ids;
      from.setItems(ids);
      to.setItems(ids);
      counter.setItems(ids);
    }
  }

  private void offerOfficer() {
    desks.stream()
        .filter(each -> each.counter().value().equals(to.getValue()))
        .flatMap(each -> Stream.ofNullable(each.officer()))
        .map(OfficerId::value)
        .findFirst()
        .ifPresent(officer::setValue);
  }

  private static boolean missing(TextField field) {
    boolean missing = field.getValue().isBlank();
    field.setInvalid(missing);
    return missing;
  }

  private static boolean missing(Select<String> field) {
    boolean missing = field.getValue() == null;
    field.setInvalid(missing);
    return missing;
  }

  private void handOver() {
    boolean incomplete = missing(from) | missing(to) | missing(officer);
    if (!incomplete) {
      parts
          .acts()
          .act(
              FloorAction.HAND_OVER,
              Requests.handOver(from.getValue(), to.getValue(), officer.getValue().strip()));
    }
  }

  private void voice() {
    boolean incomplete = missing(labels) | missing(counter) | missing(why);
    if (!incomplete) {
      List<String> each =
          Stream.of(labels.getValue().toUpperCase(Locale.ROOT).split("[\\s,,、;;]+"))
              .filter(label -> !label.isEmpty())
              .toList();
      parts
          .acts()
          .act(
              FloorAction.SERVED_BY_VOICE,
              Requests.voice(each, counter.getValue(), why.getValue().strip()));
    }
  }

  private void admit() {
    if (!missing(mark)) {
      parts
          .acts()
          .act(
              FloorAction.ADMIT_MARK,
              Requests.visit(mark.getValue().strip().toUpperCase(Locale.ROOT)));
    }
  }
}
