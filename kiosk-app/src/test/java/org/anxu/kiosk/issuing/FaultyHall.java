package org.anxu.kiosk.issuing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.anxu.kiosk.Halls;
import org.anxu.kiosk.link.HallView;
import org.anxu.kiosk.link.IssueOutcome;
import org.anxu.kiosk.link.JoinOutcome;
import org.anxu.kiosk.link.TicketServer;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.board.DayPhase;
import org.anxu.protocol.ticketing.IssueRequest;
import org.anxu.protocol.ticketing.IssuedTicket;
import org.anxu.protocol.ticketing.OfflineAnswer;
import org.anxu.protocol.ticketing.OfflineRequest;

/** What the server does with ids, numbers and joins, behind a network that fails. */
final class FaultyHall implements TicketServer {
  /** What may happen at a step. */
  enum Fault {
    LOST_BEFORE,
    LOST_AFTER,
    KILLED
  }

  /** The kiosk has no power, or was killed, at this point. */
  static final class PowerCut extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final int ATTEMPTS = 3;

  private record Place(String touch, String label, Instant arrival, int mark) {}

  private final List<Place> line = new ArrayList<>();
  private final Map<String, IssuedTicket> issued = new HashMap<>();
  private Random random = new Random(0);
  private boolean away;
  private boolean faults;
  private boolean killed;
  private int number;
  private int givenBack;
  Duration time = Duration.ZERO;

  /** From now on things fail as this source of chance says. */
  void disturb(Random chance) {
    random = chance;
    faults = true;
    away = chance.nextInt(4) == 0;
  }

  /** Nothing fails any more. */
  void heal() {
    faults = false;
    away = false;
  }

  /** Ends the kiosk here, one time in a while. */
  void maybe(Fault fault) {
    if (hits(fault)) {
      killed = true;
      throw new PowerCut();
    }
  }

  boolean killed() {
    return killed;
  }

  /** The same; from now on the kiosk lives again. */
  boolean killedSomebody() {
    boolean was = killed;
    killed = false;
    return was;
  }

  private boolean hits(Fault fault) {
    return faults && random.nextInt(fault == Fault.KILLED ? 40 : 6) == 0;
  }

  BoardState board(Instant now) {
    BoardState open = Halls.board(DayPhase.OPEN);
    return new BoardState(
        1,
        1,
        1,
        now,
        open.zone(),
        open.hall(),
        open.phase(),
        open.day(),
        open.lines(),
        open.counters(),
        open.calls(),
        null);
  }

  @Override
  public HallView view() {
    return new HallView(Halls.catalogue(), Halls.board(DayPhase.OPEN), !away);
  }

  @Override
  public CompletableFuture<IssueOutcome> issue(IssueRequest request) {
    for (int i = 0; i < ATTEMPTS; i++) {
      maybe(Fault.KILLED);
      if (away || hits(Fault.LOST_BEFORE)) {
        continue;
      }
      IssuedTicket ticket = issued.get(request.commandId());
      if (ticket == null) {
        String label = "A%03d".formatted(++number);
        ticket = new IssuedTicket(label, label, request.category(), now(), 0, null, "");
        issued.put(request.commandId(), ticket);
        line.add(new Place(request.commandId(), label, now(), 0));
      }
      maybe(Fault.KILLED);
      // Three in a row must be lost before the kiosk gives a ticket by itself.
      if (hits(Fault.LOST_AFTER) || faults && random.nextInt(3) == 0) {
        continue;
      }
      return CompletableFuture.completedFuture(new IssueOutcome.Issued(ticket));
    }
    return CompletableFuture.completedFuture(new IssueOutcome.Unavailable("no-answer"));
  }

  @Override
  public CompletableFuture<JoinOutcome> join(OfflineRequest request) {
    maybe(Fault.KILLED);
    if (away || hits(Fault.LOST_BEFORE)) {
      return CompletableFuture.completedFuture(new JoinOutcome.Unavailable("no-answer"));
    }
    String label = "A-K1-%02d".formatted(request.number());
    if (line.stream().noneMatch(place -> place.label().equals(label))) {
      if (line.removeIf(place -> place.touch().equals(request.commandId()))) {
        givenBack++;
      }
      line.add(new Place(request.commandId(), label, arrival(request), request.number()));
    }
    maybe(Fault.KILLED);
    return CompletableFuture.completedFuture(
        hits(Fault.LOST_AFTER)
            ? new JoinOutcome.Unavailable("no-answer")
            : new JoinOutcome.Taken(
                new OfflineAnswer(
                    OfflineAnswer.Outcome.JOINED, label, "payment", now(), 0, null, null)));
  }

  private Instant now() {
    return Halls.NOW.plus(time);
  }

  /** As order.md says. */
  private Instant arrival(OfflineRequest request) {
    Duration elapsed = Duration.ofMillis(request.elapsedMillis());
    Instant said = request.rebooted() ? now().minus(elapsed) : request.lastContact().plus(elapsed);
    Instant arrival = said.isBefore(request.lastContact()) ? request.lastContact() : said;
    for (Place each : line) {
      boolean earlier = each.mark() > 0 && each.mark() < request.number();
      arrival = earlier && each.arrival().isAfter(arrival) ? each.arrival() : arrival;
    }
    return arrival.isAfter(now()) ? now() : arrival;
  }

  int lastMark() {
    return line.stream().mapToInt(Place::mark).max().orElse(0);
  }

  int givenBack() {
    return givenBack;
  }

  /** The number under which a touch stands in the line. */
  Optional<String> live(String touch) {
    return line.stream().filter(each -> each.touch().equals(touch)).map(Place::label).findFirst();
  }

  long livePlaces(String touch) {
    return line.stream().filter(each -> each.touch().equals(touch)).count();
  }

  /** Marks that stand in the line in another order than they were given. */
  List<String> disorder() {
    List<Place> marks =
        line.stream()
            .filter(each -> each.mark() > 0)
            .sorted(Comparator.comparingInt(Place::mark))
            .toList();
    List<String> found = new ArrayList<>();
    for (int i = 1; i < marks.size(); i++) {
      if (marks.get(i).arrival().isBefore(marks.get(i - 1).arrival())) {
        found.add(marks.get(i).label() + " stands before " + marks.get(i - 1).label());
      }
      if (marks.get(i).mark() != marks.get(i - 1).mark() + 1) {
        found.add(marks.get(i).label() + " follows " + marks.get(i - 1).label());
      }
    }
    return found;
  }
}
