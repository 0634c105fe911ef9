package org.anxu.server.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.anxu.server.access.ui.ScreenWords;
import org.anxu.server.access.ui.TwoStepButton;
import org.anxu.server.calling.CareWords;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.hall.CareReason;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.VisitId;
import org.anxu.server.supervision.FloorAction;
import org.anxu.server.supervision.FloorState;
import org.jspecify.annotations.Nullable;

/** The visit that was chosen, and what may be done with it; the rules say what. */
final class VisitPanel extends Section {
  private static final long serialVersionUID = 1L;

  private final transient ScreenWords words;
  private final transient FloorParts parts;
  private final transient Acts acts;
  private final Div label = new Div();
  private final Div where = new Div();
  private final Div facts = new Div();
  private final Button reinstate = new Button();
  private final Button resume = new Button();
  private final Select<CareReason> reason = new Select<>();
  private final Button care = new Button();
  private final Button withdraw = new Button();
  private final Select<CategoryCode> target = new Select<>();
  private final Button transfer = new Button();
  private final Button cancel;
  private final Button ghost;
  private final Locale locale;
  private String visit = "";
  private List<CategoryCode> targets = List.of();

  VisitPanel(FloorParts parts, HallCatalogue catalogue) {
    this.words = parts.words();
    this.parts = parts;
    this.acts = parts.acts();
    this.locale = parts.locale();
    setId("visit-panel");
    addClassName("floor-visit");
    label.addClassName("anxu-number");
    where.addClassName("floor-visit-where");
    simple(reinstate, FloorAction.REINSTATE);
    simple(resume, FloorAction.RESUME);
    simple(withdraw, FloorAction.WITHDRAW_CARE);
    reason.setItems(CareReason.values());
    reason.setItemLabelGenerator(each -> CareWords.of(each).in(locale));
    reason.setLabel(words.of("care.reason"));
    reason.setValue(CareReason.ELDERLY);
    button(care, FloorAction.GRANT_CARE);
    care.addClickListener(
        _ -> acts.act(FloorAction.GRANT_CARE, Requests.care(visit, reason.getValue())));
    target.setLabel(words.of("transfer.to"));
    target.setItemLabelGenerator(each -> catalogue.nameOf(each).in(locale));
    button(transfer, FloorAction.TRANSFER);
    transfer.addClickListener(_ -> {
      CategoryCode to = target.getValue();
      if (to == null) {
        transfer.setEnabled(true);
        target.focus();
      } else {
        acts.act(FloorAction.TRANSFER, Requests.transfer(visit, to));
      }
    });
    cancel =
        new TwoStepButton(
            words.of("act.cancel"),
            words.of("act.cancel.sure"),
            () -> acts.act(FloorAction.CANCEL, Requests.visit(visit)));
    cancel.setId("do-cancel");
    ghost =
        new TwoStepButton(
            words.of("act.void-ghost"),
            words.of("act.void-ghost.sure"),
            () -> acts.act(FloorAction.VOID_GHOST, Requests.visit(visit)));
    ghost.setId("do-void-ghost");
    Div careRow = new Div(reason, care);
    Div moveRow = new Div(target, transfer);
    careRow.addClassName("floor-pair");
    moveRow.addClassName("floor-pair");
    Div simple = new Div(reinstate, resume, withdraw, cancel, ghost);
    simple.addClassName("floor-simple");
    add(label, where, facts, simple, careRow, moveRow);
    show(null);
  }

  private void button(Button button, FloorAction action) {
    button.setText(words.of("act." + action.path()));
    button.setId("do-" + action.path());
    button.setDisableOnClick(true);
  }

  private void simple(Button button, FloorAction action) {
    button(button, action);
    button.addClickListener(_ -> acts.act(action, Requests.visit(visit)));
  }

  /** Shows a visit, or that none is chosen. */
  void show(FloorState.@Nullable Chosen chosen) {
    getChildren().forEach(each -> each.setVisible(chosen != null || each == where));
    if (chosen == null) {
      visit = "";
      where.setText(words.of("choose"));
      return;
    }
    VisitId id = chosen.row().visit();
    if (!id.value().equals(visit)) {
      visit = id.value();
      target.clear();
    }
    label.setText(chosen.row().label());
    where.setText(chosen.row().category().in(locale) + " · " + parts.where(chosen.row()));
    facts.setText(facts(chosen));
    Set<FloorAction> possible = chosen.possible();
    if (!targets.equals(chosen.targets())) {
      targets = chosen.targets();
      target.setItems(targets);
    }
    reinstate.setEnabled(possible.contains(FloorAction.REINSTATE));
    resume.setEnabled(possible.contains(FloorAction.RESUME));
    withdraw.setEnabled(possible.contains(FloorAction.WITHDRAW_CARE));
    ghost.setEnabled(possible.contains(FloorAction.VOID_GHOST));
    cancel.setEnabled(possible.contains(FloorAction.CANCEL));
    care.setEnabled(possible.contains(FloorAction.GRANT_CARE));
    reason.setEnabled(possible.contains(FloorAction.GRANT_CARE));
    transfer.setEnabled(possible.contains(FloorAction.TRANSFER));
    target.setEnabled(possible.contains(FloorAction.TRANSFER));
  }

  private String facts(FloorState.Chosen chosen) {
    StringBuilder text = new StringBuilder(words.of("arrived", chosen.row().minutes()));
    CareReason care = chosen.row().care();
    if (care != null) {
      text.append(" · ").append(words.of("care", CareWords.of(care).in(locale)));
    }
    if (!chosen.further().isEmpty()) {
      text.append(" · ")
          .append(
              words.of(
                  "further",
                  String.join(
                      words.of("list.comma"),
                      chosen.further().stream().map(each -> each.in(locale)).toList())));
    }
    return text.toString();
  }
}
