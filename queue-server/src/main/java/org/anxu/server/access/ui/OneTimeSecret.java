package org.anxu.server.access.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/**
 * Where a screen says how a step ended, and shows a password or token this once. It stays until the
 * next step.
 */
public final class OneTimeSecret extends Div {
  private static final long serialVersionUID = 1;

  private final Span text = new Span();
  private final Code secret = new Code();

  /** Shows nothing yet. */
  public OneTimeSecret() {
    addClassNames("anxu-notice", "access-secret");
    setId("notice");
    getElement().setAttribute("role", "status");
    secret.setId("secret");
    add(text, secret);
    setVisible(false);
  }

  /** Shows a secret and what to do with it. */
  public void show(String words, String value) {
    say(words, true);
    secret.setText(value);
    secret.setVisible(true);
  }

  /** Says how a step ended. */
  public void say(String words, boolean good) {
    text.setText(words);
    secret.setText("");
    secret.setVisible(false);
    removeClassNames("anxu-notice-good", "anxu-notice-alert");
    addClassName(good ? "anxu-notice-good" : "anxu-notice-alert");
    setVisible(true);
  }
}
