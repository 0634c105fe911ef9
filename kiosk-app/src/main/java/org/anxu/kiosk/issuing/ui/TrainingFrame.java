package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.Component;
import org.anxu.kiosk.link.HallView;
import org.anxu.protocol.WordBundle;
import org.anxu.protocol.Words;

/** The frame over every screen of a kiosk in a training; the look draws it by an attribute. */
final class TrainingFrame {
  private static final Words SAYS = new WordBundle("org.anxu.look.words").of("training.banner");

  private boolean shown;

  /** Shows the frame, or takes it away, as soon as the server has told. */
  void show(HallView view, Component page) {
    boolean training = view.catalogue() != null && view.catalogue().saysTraining();
    if (training != shown) {
      shown = training;
      page.getElement()
          .executeJs(
              "const page = document.documentElement;"
                  + " if ($0) page.dataset.training = $0; else delete page.dataset.training",
              training ? SAYS.zh() + " · " + SAYS.en() : "");
    }
  }
}
