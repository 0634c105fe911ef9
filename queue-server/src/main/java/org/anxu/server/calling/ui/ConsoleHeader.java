package org.anxu.server.calling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.anxu.server.hall.OfficerId;
import org.jspecify.annotations.Nullable;

/** The top of the console: where, who, the other form, the way out. */
final class ConsoleHeader extends Header {
  private static final long serialVersionUID = 1L;

  private final transient ConsoleWords words;
  private final Span counter = new Span();
  private final Button slim = new Button();
  private final Anchor full;

  ConsoleHeader(
      ConsoleWords words,
      String hall,
      OfficerId officer,
      AuthenticationContext session,
      Runnable signOut) {
    this.words = words;
    addClassNames("anxu-header", "console-header");
    Span name = new Span(hall);
    name.addClassName("console-hall");
    counter.addClassName("console-counter");
    slim.setText(words.of("slim.open"));
    slim.setId("slim-open");
    // Only in the click itself does a browser let a page open a window.
    slim.getElement()
        .executeJs(
            "this.addEventListener('click', () => window.anxuConsole?.openSlim($0, $1))",
            words.of("slim.blocked"),
            words.of("slim.not.on.top"));
    full = new Anchor("?" + ConsoleForm.QUERY + "=no", words.of("slim.full"));
    full.setId("slim-full");
    full.setRouterIgnore(true);
    Span who = new Span(words.of("officer", officer.value()));
    who.addClassName("console-officer");
    add(name, counter, who);
    if (session.hasAnyRole("GUIDE", "DIRECTOR")) {
      Anchor floor = new Anchor("floor", words.of("floor"));
      floor.setId("nav-floor");
      add(floor);
    }
    Button out = new Button(words.of("sign.out"), _ -> signOut.run());
    out.setId("sign-out");
    add(slim, full, out);
  }

  void show(ConsoleForm form) {
    slim.setVisible(!form.isSlim());
    full.setVisible(form == ConsoleForm.SLIM);
  }

  /** The counter's number, or null while none is chosen. */
  void at(@Nullable String number) {
    counter.setText(number == null ? "" : words.of("counter", number));
  }
}
