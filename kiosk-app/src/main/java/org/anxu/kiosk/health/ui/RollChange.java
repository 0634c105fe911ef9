package org.anxu.kiosk.health.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.anxu.kiosk.words.Phrases;

/** How the paper roll is changed, in four pictures, for somebody who has never done it. */
final class RollChange extends Div {
  private static final long serialVersionUID = 1L;
  private static final int STEPS = 4;

  /**
   * Shows the pictures.
   *
   * @param changed told when the new roll is in
   */
  RollChange(Phrases phrases, Runnable changed) {
    setId("service-roll-change");
    addClassName("service-roll");
    OrderedList steps = new OrderedList();
    for (int step = 1; step <= STEPS; step++) {
      // The words stand below: a reader that speaks them need not hear them twice.
      Image picture = new Image("anxu-kiosk/roll-" + step + ".svg", "");
      steps.add(new ListItem(picture, new Span(phrases.say("service.roll.step." + step))));
    }
    NativeButton done = new NativeButton(phrases.say("service.roll.in"), _ -> changed.run());
    done.setId("service-roll-in");
    done.addClassName("anxu-button");
    add(steps, done);
  }
}
