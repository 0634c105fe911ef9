package org.anxu.kiosk.slip;

import static org.anxu.hardware.printing.Slip.Alignment.CENTRE;
import static org.anxu.hardware.printing.Slip.Size.HUGE;
import static org.anxu.hardware.printing.Slip.Size.LARGE;
import static org.anxu.hardware.printing.Slip.Size.NORMAL;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.anxu.hardware.printing.Slip;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.board.WaitEstimate;
import org.anxu.protocol.catalogue.Catalogue;
import org.anxu.protocol.ticketing.IssuedTicket;

/** Writes a ticket's slip. Nothing on it tells who the customer is. */
public final class SlipWriter {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private SlipWriter() {}

  /**
   * The slip.
   *
   * @param again whether it replaces one that may have come out; it is marked then
   */
  public static Slip write(
      IssuedTicket ticket, Catalogue catalogue, Phrases phrases, boolean again) {
    List<Slip.Line> lines = new ArrayList<>();
    lines.add(new Slip.Text(catalogue.hall().in(phrases.locale()), LARGE, CENTRE));
    if (again) {
      lines.add(new Slip.Text(phrases.say("slip.again"), LARGE, CENTRE));
    }
    lines.add(new Slip.Rule());
    var category =
        catalogue.categories().stream()
            .filter(each -> each.code().equals(ticket.category()))
            .findFirst();
    category.ifPresent(
        each -> lines.add(new Slip.Text(each.name().in(phrases.locale()), LARGE, CENTRE)));
    lines.add(new Slip.Feed(1));
    lines.add(new Slip.Text(ticket.label(), HUGE, CENTRE));
    lines.add(new Slip.Feed(1));
    lines.add(text(phrases.say("slip.ahead", ticket.ahead())));
    WaitEstimate estimate = ticket.estimate();
    if (estimate != null) {
      lines.add(text(phrases.say("slip.estimate", estimate.fromMinutes(), estimate.toMinutes())));
    }
    String time = TIME.format(ticket.issuedAt().atZone(ZoneId.of(catalogue.zone())));
    lines.add(text(phrases.say("slip.time", time)));
    lines.add(new Slip.Rule());
    lines.add(new Slip.QrCode(ticket.page()));
    lines.add(text(phrases.say("slip.scan")));
    category.ifPresent(
        each -> lines.add(text(phrases.say("slip.contact", each.contact().in(phrases.locale())))));
    lines.add(text(phrases.say("slip.wait")));
    lines.add(new Slip.Feed(2));
    return new Slip(lines);
  }

  private static Slip.Line text(String text) {
    return new Slip.Text(text, NORMAL, CENTRE);
  }
}
