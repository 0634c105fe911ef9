package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.anxu.kiosk.help.GuideCall;
import org.anxu.kiosk.link.HallView;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.catalogue.Catalogue;

/** How it works, and whom to ask. */
final class HelpScreen extends Screen {
  private static final long serialVersionUID = 1L;

  private final transient Guidance guidance;
  private final transient Place.Help here;
  private final Div guideState = new Div();
  private final Span guideWords = new Span("");
  private final NativeButton care;

  HelpScreen(Guidance guidance, Place.Help here) {
    super("help", guidance.phrases().say("help.title"));
    this.guidance = guidance;
    this.here = here;
    Phrases phrases = guidance.phrases();
    Div pages = new Div();
    pages.addClassNames("kiosk-pages", "kiosk-text");
    guideWords.setId("guide-state");
    guideState.addClassName("kiosk-guide-state");
    guideState.getElement().setAttribute("role", "status");
    guideState.add(icon("guide"), guideWords);
    add(guideState);
    care = CareScreen.key(guidance, here, "anxu-button-primary");
    pages.add(part(phrases.say("help.guide")));
    pages.add(part(phrases.say("help.how")), part(phrases.say("help.scan")));
    Catalogue catalogue = guidance.view().catalogue();
    if (catalogue != null) {
      pages.add(
          part(phrases.say("help.hotline", catalogue.hotline())),
          part(phrases.say("help.hours", catalogue.hours().in(phrases.locale()))));
    }
    add(pages);
    refresh(guidance.view());
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
  NativeButton primary() {
    return care;
  }

  @Override
  void refresh(HallView view) {
    GuideCall.State call = guidance.guide();
    put(guideWords, guidance.phrases().say("guide.help." + call.name()));
    guideState.getElement().setAttribute("data-state", call.name());
    guideState.setClassName("anxu-notice");
    guideState.setClassName("anxu-notice-good", isHeard(call));
    guideState.setClassName("anxu-notice-paused", call == GuideCall.State.UNHEARD);
  }

  private static boolean isHeard(GuideCall.State call) {
    return call == GuideCall.State.ASKED || call == GuideCall.State.COMING;
  }
}
