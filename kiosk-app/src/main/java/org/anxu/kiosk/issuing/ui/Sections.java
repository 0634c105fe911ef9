package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.anxu.kiosk.link.HallView;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.Words;
import org.anxu.protocol.catalogue.Catalogue;

/** What is said of a category, in parts that stand on pages. */
final class Sections {
  private Sections() {}

  /** The pages that parts stand on. */
  static Div pages() {
    Div pages = new Div();
    pages.addClassNames("kiosk-pages", "kiosk-text");
    return pages;
  }

  /** One part with its heading. */
  static Div section(String heading, Component... texts) {
    Div section = new Div(new H2(heading));
    section.add(texts);
    section.addClassName("kiosk-section");
    return section;
  }

  /** Steps, fees, time limit, contact, phone. */
  static void of(Div pages, Catalogue.Category category, Phrases phrases) {
    Locale locale = phrases.locale();
    OrderedList steps = new OrderedList();
    category.steps().forEach(each -> steps.add(new ListItem(each.in(locale))));
    pages.add(
        section(phrases.say("category.steps"), steps),
        section(phrases.say("category.fees"), new Paragraph(category.fees().in(locale))),
        section(phrases.say("category.time-limit"), new Paragraph(category.timeLimit().in(locale))),
        section(phrases.say("category.contact"), new Paragraph(category.contact().in(locale))));
  }

  /** Papers as a plain list. */
  static Div papers(String heading, List<Words> papers, Phrases phrases) {
    UnorderedList list = new UnorderedList();
    papers.forEach(each -> list.add(new ListItem(each.in(phrases.locale()))));
    return section(heading, list);
  }

  /** The papers of all matters, each once. */
  static List<Words> papersOf(Errand errand, HallView view) {
    return matters(errand, view).flatMap(each -> each.papers().stream()).distinct().toList();
  }

  /** The categories of all matters that the hall still has. */
  static Stream<Catalogue.Category> matters(Errand errand, HallView view) {
    return errand.matters().stream().flatMap(code -> view.category(code).stream());
  }

  /** The names of categories, for a line of text. */
  static String names(List<String> codes, HallView view, Phrases phrases) {
    return String.join(
        phrases.say("list.and"),
        codes.stream()
            .flatMap(code -> view.category(code).stream())
            .map(each -> each.name().in(phrases.locale()))
            .toList());
  }
}
