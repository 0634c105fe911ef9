package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.anxu.kiosk.link.HallView;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.catalogue.Catalogue;

/** How it works, and whom to ask. */
final class HelpScreen extends Screen {
  private static final long serialVersionUID = 1L;

  private final transient Place.Help here;

  HelpScreen(Guidance guidance, Place.Help here) {
    super("help", guidance.phrases().say("help.title"));
    this.here = here;
    Phrases phrases = guidance.phrases();
    Div pages = new Div();
    pages.addClassNames("kiosk-pages", "kiosk-text");
    pages.add(part(phrases.say("help.guide")));
    pages.add(part(phrases.say("help.how")), part(phrases.say("help.scan")));
    Catalogue catalogue = guidance.view().catalogue();
    if (catalogue != null) {
      pages.add(
          part(phrases.say("help.hotline", catalogue.hotline())),
          part(phrases.say("help.hours", catalogue.hours().in(phrases.locale()))));
    }
    add(pages);
  }

  private static Div part(String text) {
    Div part = new Div(new Paragraph(text));
    part.addClassName("kiosk-section");
    return part;
  }

  @Override
  Place back() {
    return here.back();
  }

  @Override
  void refresh(HallView view) {
    // Nothing here changes with the hall.
  }
}
