package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.anxu.hardware.printing.PrintOutcome;
import org.anxu.kiosk.link.HallView;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.Words;
import org.anxu.protocol.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;

/** What is missing, so that nobody queues for nothing: to read, and printed to take away. */
final class MissingScreen extends Screen {
  private static final long serialVersionUID = 1L;

  private final transient Guidance guidance;
  private final transient BusinessPlace.Missing here;
  private final transient List<Words> missing;
  private final Div slip = new Div();
  private final Span slipWords = new Span("");
  private final NativeButton print;
  private boolean printing;
  private transient @Nullable PrintOutcome outcome;

  MissingScreen(Guidance guidance, BusinessPlace.Missing here) {
    super("missing", guidance.phrases().say("papers.title"));
    this.guidance = guidance;
    this.here = here;
    Phrases phrases = guidance.phrases();
    List<Words> all = Sections.papersOf(here.errand(), guidance.view());
    List<Words> lacking = all.stream().filter(each -> !here.errand().hasAtHand(each)).toList();
    boolean nothingLacks = lacking.isEmpty();
    // Whoever has all papers may still want the list, for somebody else.
    missing = nothingLacks ? all : lacking;
    slip.setId("papers-state");
    slip.getElement().setAttribute("role", "status");
    slip.add(icon("printer"), slipWords);
    Div pages = Sections.pages();
    pages.add(
        Sections.papers(
            phrases.say(nothingLacks ? "papers.all" : "papers.lacking"), missing, phrases));
    Sections.matters(here.errand(), guidance.view())
        .forEach(each -> Sections.of(pages, each, phrases));
    Catalogue catalogue = guidance.view().catalogue();
    if (catalogue != null) {
      pages.add(
          Sections.section(
              phrases.say("closed.hours"),
              new Paragraph(catalogue.hours().in(phrases.locale())),
              new Paragraph(phrases.say("help.hotline", catalogue.hotline()))));
    }
    add(slip, pages);
    print = button(phrases.say("papers.print"), "anxu-button-primary");
    print.setId("print-papers");
    print.addClickListener(_ -> print());
    refresh(guidance.view());
  }

  private void print() {
    Catalogue catalogue = guidance.view().catalogue();
    if (printing || catalogue == null) {
      return;
    }
    printing = true;
    outcome = null;
    refresh(guidance.view());
    List<Catalogue.Category> matters = Sections.matters(here.errand(), guidance.view()).toList();
    guidance.await(
        guidance.counsel().printPapers(catalogue, matters, missing, guidance.phrases()),
        how -> {
          printing = false;
          outcome = how;
        });
  }

  @Override
  Place back() {
    return here.back();
  }

  @Override
  NativeButton primary() {
    return print;
  }

  @Override
  void refresh(HallView view) {
    PrintOutcome how = outcome;
    boolean trouble =
        how != null
            && (how.result() == PrintOutcome.Result.FAILED
                || how.result() == PrintOutcome.Result.UNCERTAIN);
    put(slipWords, words(how, trouble));
    slip.setClassName("anxu-notice");
    slip.setClassName("anxu-notice-paused", trouble);
    slip.setClassName("anxu-notice-good", how != null && !trouble);
    print.setEnabled(!printing && view.catalogue() != null);
  }

  private String words(@Nullable PrintOutcome how, boolean trouble) {
    Phrases phrases = guidance.phrases();
    if (printing) {
      return phrases.say("papers.printing");
    }
    if (how == null) {
      return phrases.say("papers.how");
    }
    return phrases.say(trouble ? "papers.failed" : "papers.printed");
  }
}
