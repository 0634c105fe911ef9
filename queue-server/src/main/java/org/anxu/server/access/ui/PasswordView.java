package org.anxu.server.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.anxu.server.access.Caller;
import org.anxu.server.access.StaffAccounts;
import org.anxu.server.hall.OfficerId;

/** Where members of staff choose a password of their own. */
@Route(value = "password", layout = DirectorFrame.class)
@PermitAll
public class PasswordView extends Div implements HasDynamicTitle {
  private static final long serialVersionUID = 1;

  private final transient StaffAccounts accounts;
  private final transient OfficerId officer;
  private final transient ScreenWords words =
      new ScreenWords("org.anxu.server.access.screens", UI.getCurrent().getLocale());
  private final OneTimeSecret notice = new OneTimeSecret();
  private final PasswordField old = new PasswordField(words.of("password.old"));
  private final PasswordField fresh = new PasswordField(words.of("password.new"));
  private final PasswordField again = new PasswordField(words.of("password.again"));
  private final Button change = new Button(words.of("password.change"));

  PasswordView(StaffAccounts accounts, AuthenticationContext session) {
    this.accounts = accounts;
    this.officer =
        session
            .getAuthenticatedUser(Caller.StaffCaller.class)
            .orElseThrow(() -> new IllegalStateException("this screen is for staff"))
            .number();
    addClassName("access-page");
    old.setId("old");
    fresh.setId("fresh");
    again.setId("again");
    fresh.setHelperText(words.of("password.help", StaffAccounts.SHORTEST_PASSWORD));
    change.setId("change");
    change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    change.addClickListener(_ -> change());
    Div form = new Div(old, fresh, again, change);
    form.addClassNames("access-form", "access-column");
    add(
        new H1(words.of("password.title")),
        new Paragraph(words.of("password.account", officer)),
        notice,
        form);
  }

  @Override
  public String getPageTitle() {
    return words.of("password.title");
  }

  private void change() {
    if (!fresh.getValue().equals(again.getValue())) {
      notice.say(words.of("password.differ"), false);
      return;
    }
    switch (accounts.change(officer, old.getValue(), fresh.getValue())) {
      case CHANGED -> {
        change.setEnabled(false);
        notice.say(words.of("password.changed"), true);
      }
      case WRONG_PASSWORD -> notice.say(words.of("password.wrong"), false);
      case TOO_SHORT ->
          notice.say(words.of("password.short", StaffAccounts.SHORTEST_PASSWORD), false);
      case TOO_LONG -> notice.say(words.of("password.long"), false);
    }
    old.clear();
    fresh.clear();
    again.clear();
  }
}
