package org.anxu.server.calling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.DomEvent;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.anxu.protocol.board.CounterPhase;
import org.anxu.server.calling.ConsoleState;
import org.anxu.server.calling.CounterAction;
import org.anxu.server.hall.CommandId;
import org.jspecify.annotations.Nullable;

/**
 * The officer's keys: the one next action big and always in the same place, the others below it.
 *
 * <p>A click is an order for what the officer saw on the key, under an id that the page makes once
 * for it: a click that arrives late, or twice, never becomes another step. A key that was pressed
 * rests until the answer is there.
 */
final class ConsoleKeys extends Div {
  private static final long serialVersionUID = 1L;

  /** What the page tells of a click: the step that the key named, and the click's own id. */
  private static final String STEP = "element.dataset.step";

  private static final String CLICK = "window.anxuConsole ? window.anxuConsole.clickId() : ''";

  /** What the big key can be. */
  private static final Set<CounterAction> NEXT =
      Set.of(
          CounterAction.CALL_NEXT,
          CounterAction.START,
          CounterAction.COMPLETE,
          CounterAction.RESUME);

  private final transient ConsoleWords words;
  private final transient BiConsumer<CounterAction, CommandId> pressed;
  private final Button primary = new Button();
  private final Button standBy = new Button();
  private final Map<CounterAction, Button> others = new EnumMap<>(CounterAction.class);
  private final Div undoLeft = new Div();
  private final Div handOver = new Div();
  private boolean counting;

  /**
   * Keys of a counter.
   *
   * @param pressed told which key was pressed, and the id of that press
   * @param standBy told when the officer wants to stand by, or no longer
   */
  ConsoleKeys(ConsoleWords words, BiConsumer<CounterAction, CommandId> pressed, Runnable standBy) {
    this.words = words;
    this.pressed = pressed;
    addClassName("console-key-block");
    primary.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
    primary.addClassName("console-primary");
    prepare(primary, "primary", "F8");
    undoLeft.setId("undo-left");
    undoLeft.addClassName("console-undo-left");
    undoLeft.getElement().setAttribute("data-words", words.of("undo.left"));
    handOver.setText(words.of("hand.over"));
    handOver.setId("hand-over");
    handOver.addClassName("console-hint");
    Div row = new Div();
    row.addClassName("console-keys");
    key(row, CounterAction.RECALL, "F7");
    key(row, CounterAction.NO_SHOW, "F6");
    key(row, CounterAction.WITHDRAW, null);
    key(row, CounterAction.UNDO, "F10");
    key(row, CounterAction.HOLD, "F2");
    key(row, CounterAction.TRANSFER, "F4");
    key(row, CounterAction.PAUSE, "F9");
    this.standBy.setId("stand-by");
    this.standBy.getElement().setAttribute("data-key", "F3");
    this.standBy.setDisableOnClick(true);
    this.standBy.addClickListener(_ -> standBy.run());
    row.add(this.standBy);
    key(row, CounterAction.CLOSE, null);
    add(primary, undoLeft, row, handOver);
  }

  private void key(Div row, CounterAction action, @Nullable String key) {
    String label = words.of(action.name());
    Button button = new Button(key == null ? label : label + " · " + key);
    button.getElement().setAttribute("data-step", action.path());
    prepare(button, action.path(), key);
    others.put(action, button);
    row.add(button);
  }

  private void prepare(Button button, String id, @Nullable String key) {
    button.setId(id);
    button.setDisableOnClick(true);
    if (key != null) {
      button.getElement().setAttribute("data-key", key);
    }
    button
        .getElement()
        .addEventListener("click", click -> press(button, click))
        .addEventData(STEP)
        .addEventData(CLICK);
  }

  private void press(Button button, DomEvent click) {
    button.setEnabled(false);
    Optional<CounterAction> seen = CounterAction.of(click.getEventData().path(STEP).asString(""));
    String id = click.getEventData().path(CLICK).asString("");
    seen.filter(action -> button == primary ? NEXT.contains(action) : button == others.get(action))
        .ifPresent(action ->
            pressed.accept(
                action, new CommandId(id.isEmpty() ? UUID.randomUUID().toString() : id)));
  }

  /** The key asked for a choice first and stays in use, for nothing is under way. */
  void stays(CounterAction action) {
    Button button = others.get(action);
    if (button != null) {
      button.setEnabled(true);
    }
  }

  /** What can be pressed now, by the rules' own answer. */
  void show(ConsoleState.Mine at) {
    CounterAction next = next(at.phase());
    primary.getElement().setAttribute("data-step", next.path());
    primary.setText(words.of(next.name()) + " · F8");
    primary.setEnabled(at.possible().contains(next));
    others.forEach((action, button) -> button.setEnabled(at.possible().contains(action)));
    standBy.setText(words.of(at.standingBy() ? "stand.by.end" : "stand.by") + " · F3");
    standBy.setEnabled(at.standingBy() || at.possible().contains(CounterAction.CALL_NEXT));
    boolean undo = at.possible().contains(CounterAction.UNDO);
    if (undo || counting) {
      counting = undo;
      long left = undo ? at.undoLeft().toMillis() : 0;
      undoLeft.getElement().executeJs("window.anxuConsole?.countDown(this, $0)", left);
    }
    handOver.setVisible(at.phase() == CounterPhase.SERVING);
  }

  /** What the big key does: the step that ends the present phase. */
  private static CounterAction next(CounterPhase phase) {
    return switch (phase) {
      case CALLED -> CounterAction.START;
      case SERVING -> CounterAction.COMPLETE;
      case PAUSED -> CounterAction.RESUME;
      case FREE, CLOSED -> CounterAction.CALL_NEXT;
    };
  }
}
