package org.anxu.server.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** A button for what cannot be undone: the first press asks, the second does it. */
public final class TwoStepButton extends Button {
  private static final long serialVersionUID = 1;

  private boolean asked;

  /**
   * Asks with the second words before it acts.
   *
   * @param words what it does
   * @param question the same, as a question
   */
  public TwoStepButton(String words, String question, Runnable action) {
    super(words);
    addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_SMALL);
    addClickListener(_ -> {
      if (asked) {
        action.run();
      } else {
        asked = true;
        setText(question);
        addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      }
    });
    addBlurListener(_ -> {
      asked = false;
      setText(words);
      removeThemeVariants(ButtonVariant.LUMO_PRIMARY);
    });
  }
}
