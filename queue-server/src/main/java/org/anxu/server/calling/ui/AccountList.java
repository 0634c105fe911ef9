package org.anxu.server.calling.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.anxu.server.billing.Account;

/** The accounts that the customer in front has brought: masked until the officer opens one. */
final class AccountList extends Div {
  private static final long serialVersionUID = 1L;

  private final transient ConsoleWords words;
  private transient List<Account> shown = List.of();

  AccountList(ConsoleWords words) {
    this.words = words;
    setId("accounts");
    addClassName("console-accounts");
  }

  /** Drawn only when it is another customer's, so that what the officer opened stays open. */
  void show(List<Account> accounts) {
    if (accounts.equals(shown)) {
      return;
    }
    shown = accounts;
    removeAll();
    for (Account each : accounts) {
      Details account = new Details(words.of("account", each.masked()), new Span(each.number()));
      account.addClassName("console-account");
      add(account);
    }
  }
}
