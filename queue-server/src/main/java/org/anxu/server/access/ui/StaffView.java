package org.anxu.server.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.anxu.server.access.Role;
import org.anxu.server.access.StaffAccount;
import org.anxu.server.access.StaffAccounts;
import org.anxu.server.hall.OfficerId;

/** The director's list of accounts: add, give a new password, remove. */
@Route(value = "staff", layout = DirectorFrame.class)
@RolesAllowed("DIRECTOR")
public class StaffView extends Div implements HasDynamicTitle {
  private static final long serialVersionUID = 1;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final transient StaffAccounts accounts;
  private final transient ScreenWords words =
      new ScreenWords("org.anxu.server.access.screens", UI.getCurrent().getLocale());
  private final OneTimeSecret notice = new OneTimeSecret();
  private final TextField number = new TextField(words.of("staff.number"));
  private final Select<Role> role = new Select<>();
  private final Table table =
      new Table(words.of("staff.number"), words.of("staff.role"), words.of("staff.changed"));

  StaffView(StaffAccounts accounts) {
    this.accounts = accounts;
    addClassName("access-page");
    number.setId("number");
    number.setHelperText(words.of("staff.number.help"));
    number.setMaxLength(32);
    role.setId("role");
    role.setLabel(words.of("staff.role"));
    role.setItems(Role.values());
    role.setItemLabelGenerator(this::name);
    role.setValue(Role.CASHIER);
    Button add = new Button(words.of("staff.add"), _ -> add());
    add.setId("add");
    add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div form = new Div(number, role, add);
    form.addClassName("access-form");
    add(new H1(words.of("staff.title")), notice, form, table);
    show();
  }

  @Override
  public String getPageTitle() {
    return words.of("staff.title");
  }

  private String name(Role each) {
    return words.of("role." + each.name());
  }

  private void add() {
    String typed = number.getValue().strip();
    if (!StaffAccounts.isNumber(typed)) {
      number.setErrorMessage(words.of("staff.number.bad"));
      number.setInvalid(true);
      return;
    }
    number.setInvalid(false);
    accounts
        .add(new OfficerId(typed), role.getValue())
        .ifPresentOrElse(
            password -> {
              notice.show(words.of("staff.added", typed), password);
              number.clear();
            },
            () -> notice.say(words.of("staff.taken", typed), false));
    show();
  }

  private void renew(OfficerId account) {
    accounts
        .renew(account)
        .ifPresentOrElse(
            password -> notice.show(words.of("staff.renewed", account), password),
            () -> notice.say(words.of("staff.unknown", account), false));
    show();
  }

  private void remove(OfficerId account) {
    switch (accounts.remove(account)) {
      case REMOVED -> notice.say(words.of("staff.removed", account), true);
      case UNKNOWN -> notice.say(words.of("staff.unknown", account), false);
      case LAST_DIRECTOR -> notice.say(words.of("staff.last-director", account), false);
    }
    show();
  }

  private void show() {
    table.clear();
    for (StaffAccount account : accounts.list()) {
      OfficerId id = account.number();
      TwoStepButton renew =
          new TwoStepButton(words.of("staff.renew"), words.of("staff.renew.sure"), () -> renew(id));
      renew.setId("renew-" + id);
      TwoStepButton remove =
          new TwoStepButton(words.of("remove"), words.of("remove.sure"), () -> remove(id));
      remove.setId("remove-" + id);
      table.row(
          "account-" + id,
          List.of(
              id.value(),
              name(account.role()),
              MINUTE.format(account.changed().atZone(ZoneId.systemDefault()))),
          renew,
          remove);
    }
  }
}
