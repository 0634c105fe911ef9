package org.anxu.server.proof;

import java.util.ArrayList;
import java.util.List;
import org.anxu.server.proof.OrderReport.CameBackAhead;

/** Lists what passes nobody and yet puts a visit before later ones. */
final class CameAhead {
  private final List<CameBackAhead> all = new ArrayList<>();

  void clear() {
    all.clear();
  }

  List<CameBackAhead> all() {
    return all;
  }

  void after(Journaled entry, ProvedDay now) {
    Fact fact = entry.fact();
    switch (entry.type()) {
      case "TicketReinstated" -> add(entry, now, "REINSTATED", Reporter.actor(fact.part("by")));
      case "OfflineTicketJoined" ->
          add(entry, now, "JOINED_OFFLINE", fact.part("mark").text("kiosk"));
      case "MarkAdmitted" -> add(entry, now, "ADMITTED", Reporter.actor(fact.part("by")));
      case "TicketTransferred" -> add(entry, now, "TRANSFERRED", fact.text("by"));
      case "CallWithdrawn" -> add(entry, now, "CALL_WITHDRAWN", fact.text("officer"));
      case "CounterChanged" ->
          all.add(
              new CameBackAhead(
                  entry.sequence(),
                  Reporter.at(entry),
                  fact.text("counter"),
                  "COUNTER_CHANGED",
                  Reporter.actor(fact.part("by")),
                  Reporter.reason(entry),
                  0));
      default -> {}
    }
  }

  private void add(Journaled entry, ProvedDay now, String way, String actor) {
    ProvedVisit visit = now.visits.get(Ground.visitOf(entry.fact().text("ticket")));
    if (visit == null) {
      return;
    }
    long later =
        now.lines.getOrDefault(visit.ticket().category, List.of()).stream()
            .filter(each -> visit.before(each.visit))
            .count();
    if (later > 0 || way.equals("REINSTATED")) {
      all.add(
          new CameBackAhead(
              entry.sequence(),
              Reporter.at(entry),
              visit.label,
              way,
              actor,
              Reporter.reason(entry),
              Math.toIntExact(later)));
    }
  }
}
