package org.anxu.server.hall;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is true of the hall at every moment, whatever was commanded. Watches one hall through its
 * life, since some of it is about what never changes. Reads everything, so the cost grows with the
 * tickets of the day: for tests and simulations.
 */
public final class HallInvariants {
  private record Origin(TicketNumber number, Arrival arrival) {}

  private final Map<VisitId, Origin> origins = new HashMap<>();
  private final Map<TicketId, Ticket.State> ended = new HashMap<>();
  private final List<String> broken = new ArrayList<>();

  /**
   * What is not as it must be.
   *
   * @param hall the hall, after the events
   * @param events what has happened since the last look, in order
   * @return a sentence for each break; empty when all is well
   */
  public List<String> broken(Hall hall, List<HallEvent> events) {
    broken.clear();
    events.forEach(this::learn);
    if (hall.lastSetup().isPresent()) {
      counters(hall);
      hall.visits().forEach(visit -> visit(hall, visit));
      lines(hall);
      numbers(hall);
      if (hall.phase() == Hall.Phase.CLOSED) {
        closed(hall);
      }
    }
    return List.copyOf(broken);
  }

  private void learn(HallEvent event) {
    if (event instanceof HallEvent.DayOpened opened && !opened.reopened()) {
      origins.clear();
      ended.clear();
    }
    if (event instanceof HallEvent.StepUndone undone) {
      // The one way back from DONE and TRANSFERRED.
      ended.remove(undone.ticket());
    }
  }

  private void check(boolean holds, String otherwise, @Nullable Object... about) {
    if (!holds) {
      broken.add(otherwise.formatted(about));
    }
  }

  private void counters(Hall hall) {
    Set<OfficerId> officers = new HashSet<>();
    Set<TicketId> at = new HashSet<>();
    Set<TicketId> kept = new HashSet<>();
    for (Counter counter : hall.counters()) {
      OfficerId officer = counter.officer();
      check(officer == null || officers.add(officer), "%s is at two counters", officer);
      TicketId id = counter.ticket();
      if (id != null) {
        check(at.add(id), "%s is at two counters", id);
        atCounter(hall.require(id), counter);
        check(
            counter.recalls() <= hall.setup().settings().noShowRecalls(),
            "counter %s has called %s too often",
            counter.id(),
            id);
      }
      boolean comingForSomebody = id != null && counter.pause() == null;
      check(
          counter.announced() == null || comingForSomebody,
          "the pause announced at counter %s has nothing to wait for",
          counter.id());
      check(
          counter.pause() == null || counter.isOpen(),
          "counter %s is closed and paused",
          counter.id());
      check(counter.held().size() <= HallSettings.HELD_AT_ONCE, "%s holds > 5", counter.id());
      for (TicketId held : counter.held()) {
        check(kept.add(held), "%s is held by two counters", held);
        check(
            hall.require(held).counter().filter(counter.id()::equals).isPresent(),
            "%s does not know that counter %s holds it",
            held,
            counter.id());
        check(hall.holds().all().contains(held), "%s is kept and not on hold", held);
      }
    }
  }

  private void atCounter(Ticket ticket, Counter counter) {
    Ticket.State expected = counter.serving() ? Ticket.State.SERVING : Ticket.State.CALLED;
    check(ticket.state() == expected, "%s is %s, not %s", ticket.id(), ticket.state(), expected);
    check(
        ticket.counter().filter(counter.id()::equals).isPresent(),
        "%s does not know that it is at counter %s",
        ticket.id(),
        counter.id());
    check(counter.isOpen(), "%s is at the closed counter %s", ticket.id(), counter.id());
    check(
        counter.pause() == null || counter.serving(),
        "%s is called to the paused counter %s",
        ticket.id(),
        counter.id());
  }

  private void visit(Hall hall, Visit visit) {
    Origin origin = new Origin(visit.number(), visit.arrival());
    Origin before = origins.putIfAbsent(visit.id(), origin);
    check(before == null || before.equals(origin), "visit %s began otherwise", visit.id());
    Ticket ticket = visit.ticket();
    for (int ordinal = 1; ordinal < ticket.id().ordinal(); ordinal++) {
      Ticket earlier = hall.require(new TicketId(visit.id(), ordinal));
      check(earlier.state() == Ticket.State.TRANSFERRED, "%s lives on", earlier.id());
      ticket(earlier, origin);
    }
    check(ticket.state() != Ticket.State.TRANSFERRED, "%s leads nowhere", ticket.id());
    ticket(ticket, origin);
    place(hall, visit, ticket);
    if (!ticket.state().isFinal()) {
      limits(hall.setup().settings(), visit);
    }
    check(
        hall.byLabel(visit.number().label()).filter(visit.id()::equals).isPresent(),
        "the label of visit %s leads elsewhere",
        visit.id());
  }

  private void ticket(Ticket ticket, Origin origin) {
    check(ticket.number().equals(origin.number()), "%s changed its label", ticket.id());
    check(ticket.arrival().equals(origin.arrival()), "%s changed its arrival", ticket.id());
    Ticket.State state = ticket.state();
    Ticket.@Nullable State was =
        state.isFinal() ? ended.put(ticket.id(), state) : ended.get(ticket.id());
    check(was == null || was == state, "%s was %s and is %s", ticket.id(), was, state);
  }

  private void place(Hall hall, Visit visit, Ticket ticket) {
    boolean isHeld = hall.holds().all().contains(ticket.id());
    check(isHeld == (ticket.state() == Ticket.State.ON_HOLD), "%s: on hold or not?", ticket.id());
    switch (ticket.state()) {
      case WAITING -> {
        check(
            hall.lines().holds(ticket, visit.inCareLane()),
            "%s waits where it cannot be called",
            ticket.id());
        check(
            ticket.directed().map(hall::require).map(Counter::isOpen).orElse(true),
            "%s is directed to a closed counter",
            ticket.id());
        check(ticket.directed().isPresent() || !ticket.returning(), "%s: whereto?", ticket.id());
      }
      case CALLED, SERVING ->
          check(
              ticket
                  .counter()
                  .map(hall::require)
                  .filter(counter -> ticket.id().equals(counter.ticket()))
                  .isPresent(),
              "%s is %s at no counter",
              ticket.id(),
              ticket.state());
      case ON_HOLD, DONE, NO_SHOW, TRANSFERRED, CANCELLED, EXPIRED -> {}
    }
  }

  private void limits(HallSettings settings, Visit visit) {
    check(visit.holds() <= settings.holdMax(), "visit %s was held too often", visit.id());
    check(
        visit.transfers() + visit.further().size() <= settings.transferMax(),
        "visit %s is transferred too often",
        visit.id());
    check(visit.transfers() == visit.ticket().id().ordinal() - 1, "%s: transfers", visit.id());
    check(visit.noShows() <= 2, "visit %s was a no-show three times", visit.id());
    check(
        visit.noShows() < 2 || visit.reinstated(),
        "visit %s was called again after its no-show",
        visit.id());
    check(
        !visit.further().contains(visit.ticket().category()),
        "visit %s is to go on in its own category",
        visit.id());
  }

  private void lines(Hall hall) {
    Map<CategoryCode, Integer> waiting = new HashMap<>();
    int held = 0;
    for (Visit visit : hall.visits()) {
      if (visit.ticket().state() == Ticket.State.WAITING) {
        waiting.merge(visit.ticket().category(), 1, Integer::sum);
      }
      held += visit.ticket().state() == Ticket.State.ON_HOLD ? 1 : 0;
    }
    check(held == hall.holds().all().size(), "held: %s, not %s", hall.holds().all().size(), held);
    for (DaySetup.CategorySetup each : hall.setup().categories()) {
      int expected = waiting.getOrDefault(each.code(), 0);
      int counted = hall.waiting(each.code());
      int standing = hall.lines().standing(each.code());
      check(
          counted == expected && standing == expected,
          "for %s wait %s, counted %s, in lines %s",
          each.code(),
          expected,
          counted,
          standing);
    }
  }

  private void numbers(Hall hall) {
    Map<String, BitSet> given = new HashMap<>();
    for (Visit visit : hall.visits()) {
      TicketNumber number = visit.number();
      if (number.kiosk() == null) {
        BitSet ofPrefix = given.computeIfAbsent(number.prefix(), _ -> new BitSet());
        check(!ofPrefix.get(number.number()), "%s was given twice", number.label());
        ofPrefix.set(number.number());
      }
    }
    hall.prefixes()
        .forEach((category, prefix) -> {
          BitSet numbers = given.getOrDefault(prefix, new BitSet());
          int last = hall.lastNumber(category);
          check(
              numbers.cardinality() == last && (last == 0 || numbers.nextClearBit(1) > last),
              "numbers of %s have a gap before %s",
              category,
              last);
        });
  }

  private void closed(Hall hall) {
    check(hall.holds().all().isEmpty(), "somebody is held though the day is closed");
    check(hall.lines().categories().isEmpty(), "somebody waits though the day is closed");
    for (Counter counter : hall.counters()) {
      check(!counter.isOpen(), "counter %s is open though the day is closed", counter.id());
    }
  }
}
