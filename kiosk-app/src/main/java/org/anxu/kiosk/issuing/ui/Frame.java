package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.anxu.kiosk.BillScannerSettings;
import org.anxu.kiosk.words.Phrases;

/** What stands around every screen: the hall's name and the clock above, the ways out below. */
final class Frame extends Div {
  private static final long serialVersionUID = 1L;

  final Span hall = new Span("");
  final Span clock = new Span("");
  final Span noticeWords = new Span("");
  final Span noticeNote = new Span("");
  final Div notice = new Div();
  final Main main = new Main();
  final Div primary = new Div();

  /** That a bill can be scanned; not said while nothing can be taken. */
  final Span hint = new Span("");

  final NativeButton back = new NativeButton();
  final NativeButton help = new NativeButton();
  final NativeButton more = new NativeButton();
  final Tools tools = new Tools();
  final StillHere still = new StillHere();
  private final Header header = new Header(hall, tools, clock);

  Frame() {
    addClassName("kiosk-frame");
    hall.addClassName("kiosk-hall");
    clock.addClassName("anxu-clock");
    clock.setId("kiosk-clock");
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
    header.addClassName("anxu-header");
    add(header, notice, main, still, new Footer(back, help, more, primary));
  }

  /** Shows a screen, with its primary action or an invitation in their place. */
  void show(Screen screen, String invitation) {
    main.removeAll();
    main.add(screen);
    primary.removeAll();
    Optional.ofNullable(screen.primary()).ifPresent(primary::add);
    if (!invitation.isEmpty()) {
      hint.setText(invitation);
      primary.add(hint);
    }
  }

  /** Words every button anew. */
  void word(Customer customer) {
    Phrases phrases = customer.phrases();
    back.removeAll();
    back.add(Screen.icon("back"), new Span(phrases.say("action.back")));
    help.removeAll();
    help.add(Screen.icon("help"), new Span(phrases.say("action.help")));
    more.setText(phrases.say("action.more"));
    tools.word(customer);
    place(customer.low());
  }

  /** The tools stand above, or below with all else that is touched. */
  private void place(boolean low) {
    boolean nowLow = tools.getParent().filter(this::equals).isPresent();
    if (low == nowLow) {
      return;
    }
    tools.removeFromParent();
    if (low) {
      addComponentAtIndex(indexOf(still) + 1, tools);
    } else {
      header.addComponentAtIndex(1, tools);
    }
  }

  /** The key of what to say of the scanner, or empty. */
  static String scanHint(BillScannerSettings scanner) {
    if (!scanner.present()) {
      return "";
    }
    return scanner.readsAfterTouch() ? "welcome.scan.touch" : "welcome.scan";
  }
}
