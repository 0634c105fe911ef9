package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.anxu.kiosk.words.Phrases;

/** What stands around every screen: the hall's name and the clock above, the ways out below. */
final class Frame extends Div {
  private static final long serialVersionUID = 1L;

  final Span hall = new Span("");
  final Span clock = new Span("");
  final Span countdown = new Span("");
  final Span noticeWords = new Span("");
  final Span noticeNote = new Span("");
  final Div notice = new Div();
  final Main main = new Main();
  final Div primary = new Div();

  /** That a bill can be scanned; not said while nothing can be taken. */
  final Span hint = new Span("");

  final NativeButton back = new NativeButton();
  final NativeButton help = new NativeButton();
  final NativeButton language = new NativeButton();
  final NativeButton print = new NativeButton();
  final NativeButton more = new NativeButton();

  Frame() {
    addClassName("kiosk-frame");
    hall.addClassName("kiosk-hall");
    clock.addClassName("anxu-clock");
    clock.setId("kiosk-clock");
    language.addClassName("kiosk-quiet");
    language.setId("kiosk-language");
    print.addClassName("kiosk-quiet");
    print.setId("kiosk-print");
    countdown.setId("kiosk-countdown");
    notice.setId("kiosk-notice");
    notice.getElement().setAttribute("role", "alert");
    noticeNote.addClassName("kiosk-notice-note");
    Div words = new Div(noticeWords, noticeNote);
    notice.add(Screen.icon("warning"), words);
    notice.setVisible(false);
    back.setId("kiosk-back");
    help.setId("kiosk-help");
    more.setId("kiosk-more");
    more.getElement().setAttribute("hidden", true);
    for (NativeButton each : new NativeButton[] {back, help, more}) {
      each.addClassName("anxu-button");
    }
    primary.addClassName("kiosk-primary");
    Header header = new Header(hall, countdown, print, language, clock);
    header.addClassName("anxu-header");
    add(header, notice, main, new Footer(back, help, more, primary));
  }

  /** Words every button anew. */
  void word(Phrases phrases, boolean largePrint) {
    back.removeAll();
    back.add(Screen.icon("back"), new Span(phrases.say("action.back")));
    help.removeAll();
    help.add(Screen.icon("help"), new Span(phrases.say("action.help")));
    more.setText(phrases.say("action.more"));
    language.setText(phrases.say("action.language"));
    print.setText(phrases.say(largePrint ? "print.normal" : "print.large"));
  }
}
