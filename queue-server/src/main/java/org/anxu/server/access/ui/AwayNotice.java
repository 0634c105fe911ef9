package org.anxu.server.access.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What a page says while the server is away, in both languages: since when, that its line is the
 * last one known, what to do; with a key that prints it. The script beside it shows and hides it,
 * and makes parts of the page rest, for none of that can be told by a server that is away.
 */
@StyleSheet("context://anxu-server/away.css")
@JavaScript("context://anxu-server/away.js")
public final class AwayNotice extends Div {
  private static final long serialVersionUID = 1L;

  /** As good as for ever: a page that gave up would have to be loaded anew, and lose its line. */
  private static final int ATTEMPTS = 1_000_000;

  private static final int AGAIN_MS = 1_000;
  private static final String BUNDLE = "org.anxu.server.access.screens";

  private final String reconnecting;

  /**
   * The notice of a page.
   *
   * @param locale the page's language; the other one stands below
   * @param zone the hall's, so that the script tells times as the hall's clocks do
   * @param head what stands above the printed line: which hall, which page
   * @param rests which parts cannot be used meanwhile, as a CSS selector
   * @param reconnecting what is said in the first seconds
   */
  public AwayNotice(Locale locale, ZoneId zone, String head, String rests, String reconnecting) {
    this.reconnecting = reconnecting;
    setId("away");
    addClassName("away");
    getElement().setAttribute("data-zone", zone.getId());
    getElement().setAttribute("data-rests", rests);
    ScreenWords words = new ScreenWords(BUNDLE, locale);
    boolean english = locale.getLanguage().equals("en");
    ScreenWords others =
        new ScreenWords(BUNDLE, english ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    Span mark = new Span();
    mark.addClassNames("anxu-icon", "anxu-icon-no-connection");
    mark.getElement().setAttribute("aria-hidden", "true");
    Div other = filled(others.of("away", "{0}"));
    other.addClassName("away-other");
    other.getElement().setAttribute("lang", english ? "zh-CN" : "en");
    Div said = new Div(filled(words.of("away", "{0}")), other);
    said.addClassName("away-said");
    NativeButton print = new NativeButton(words.of("away.print"));
    print.setId("away-print");
    print.addClassName("away-print");
    Div notice = new Div(mark, said, print);
    notice.setId("away-notice");
    notice.addClassNames("anxu-notice", "anxu-notice-paused", "away-notice");
    notice.getElement().setAttribute("role", "alert");
    notice.getElement().setAttribute("hidden", true);
    Div printed = filled(words.of("away.printed", "{0}", "{1}"));
    printed.setId("away-printed");
    Div paper = new Div(new Div(head), printed);
    paper.addClassName("away-paper");
    add(notice, paper);
  }

  /** Words whose times the script puts in. */
  private static Div filled(String text) {
    Div div = new Div(text);
    div.getElement().setAttribute("data-words", text);
    return div;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    var dialog = event.getUI().getReconnectDialogConfiguration();
    dialog.setDialogText(reconnecting);
    dialog.setReconnectInterval(AGAIN_MS);
    dialog.setReconnectAttempts(ATTEMPTS);
  }
}
