package org.anxu.kiosk.issuing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.ticketing.IssuedTicket;

/** The numbers that a lost slip may be of; a touch prints it once more, marked. */
final class FoundScreen extends Screen {
  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final transient BusinessPlace.Found here;

  FoundScreen(Guidance guidance, BusinessPlace.Found here) {
    super("found", guidance.phrases().say("found.title"));
    this.here = here;
    Div tiles = tiles();
    tiles.getElement().setAttribute("data-columns", "3");
    here.tickets().forEach(each -> tiles.add(tile(each, guidance)));
    add(how(guidance.phrases().say("found.how")), tiles);
  }

  private static NativeButton tile(IssuedTicket ticket, Guidance guidance) {
    Phrases phrases = guidance.phrases();
    Span number = new Span(ticket.label());
    number.addClassNames("kiosk-tile-name", "kiosk-found-number", "anxu-number");
    Span what = new Span(Sections.names(List.of(ticket.category()), guidance.view(), phrases));
    what.addClassName("kiosk-found-what");
    Span when =
        new Span(
            phrases.say(
                "found.taken", HOUR.format(ticket.issuedAt().atZone(guidance.view().zone()))));
    when.addClassName("kiosk-tile-note");
    NativeButton tile = new NativeButton();
    tile.addClassNames("kiosk-tile", "kiosk-found");
    tile.getElement().setAttribute("data-ticket", ticket.label());
    tile.add(number, what, when);
    tile.addClickListener(_ -> guidance.numbers().copy(ticket));
    return tile;
  }

  @Override
  Place back() {
    return here.back();
  }
}
