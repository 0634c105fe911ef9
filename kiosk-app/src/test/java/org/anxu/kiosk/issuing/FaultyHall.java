package org.anxu.kiosk.issuing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.anxu.kiosk.BoardBuilder;
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
import org.anxu.protocol.ticketing.Refused;

/**
 * A model of what the server does with ids, numbers and joins, and of its counters, behind a
 * network that fails.
 */
final class FaultyHall implements TicketServer {
  private static final int ATTEMPTS = 3;

  /** A place in the line; a place that was called is nobody's to give back. */
  private static final class Place {
    private final String touch;
    private final String label;
    private final Instant arrival;
    private final int sequence;
    private boolean called;

    Place(String touch, String label, Instant arrival, int sequence) {
      this.touch = touch;
      this.label = label;
      this.arrival = arrival;
      this.sequence = sequence;
    }
  }

  private final Chance chance;

  /** Forgets, as a planted fault, which touch a mark is of. */
  private final boolean forgetful;

  private final List<Place> places = new ArrayList<>();
  private final Map<String, Place> byLabel = new HashMap<>();
  private final Map<Integer, Instant> marks = new HashMap<>();
  private final Map<String, IssuedTicket> issued = new HashMap<>();
  private final Set<String> joined = new HashSet<>();
  private final List<IssueRequest> heldUp = new ArrayList<>();
  private boolean away;
  private int number;
  private int givenBack;
  private int matched;
  BooleanSupplier byItself = () -> false;
  Duration time = Duration.ZERO;

  FaultyHall(Chance chance, boolean forgetful) {
    this.chance = chance;
    this.forgetful = forgetful;
  }

  /** From now on things fail, and the server may be away already. */
  void disturb() {
    chance.disturb();
    away = chance.one(4);
  }

  /** Nothing fails any more; what the network held up arrives now. */
  void heal() {
    chance.calm();
    away = false;
    deliver();
  }

  private void deliver() {
    for (IssueRequest late : heldUp) {
      record(late);
    }
    heldUp.clear();
  }

  /** The counters have called everybody. */
  void call() {
    places.forEach(each -> each.called = true);
  }

  BoardState board() {
    BoardState open = Halls.board(DayPhase.OPEN);
    return BoardBuilder.of(open).at(now()).board();
  }

  @Override
  public HallView view() {
    return new HallView(
        Halls.catalogue(), Halls.board(DayPhase.OPEN), !away, away && byItself.getAsBoolean());
  }

  @Override
  public CompletableFuture<IssueOutcome> issue(IssueRequest request) {
    for (int i = 0; i < ATTEMPTS; i++) {
      chance.mayEndTheKiosk();
      if (away) {
        continue;
      }
      if (chance.happens(5)) {
        if (chance.one(2)) {
          heldUp.add(request);
        }
        continue;
      }
      Optional<IssuedTicket> ticket = record(request);
      chance.mayEndTheKiosk();
      if (chance.happens(20)) {
        away = true;
      }
      if (away || chance.happens(2)) {
        continue;
      }
      return CompletableFuture.completedFuture(
          ticket
              .<IssueOutcome>map(IssueOutcome.Issued::new)
              .orElseGet(() ->
                  new IssueOutcome.Declined(
                      new Refused("COMMAND_ID_REUSED", Halls.catalogue().hall()))));
    }
    return CompletableFuture.completedFuture(new IssueOutcome.Unavailable("no-answer"));
  }

  /** The journal: one number for an id, and none for one that has joined. */
  private Optional<IssuedTicket> record(IssueRequest request) {
    String touch = request.commandId();
    if (joined.contains(touch) && !forgetful) {
      return Optional.empty();
    }
    IssuedTicket ticket = issued.get(touch);
    if (ticket == null) {
      String label = "A%03d".formatted(++number);
      ticket = new IssuedTicket(label, label, request.category(), now(), 0, null, "");
      issued.put(touch, ticket);
      add(touch, label, now());
    }
    return Optional.of(ticket);
  }

  private void add(String touch, String label, Instant arrival) {
    Place place = new Place(touch, label, arrival, places.size() + givenBack);
    places.add(place);
    byLabel.put(label, place);
  }

  @Override
  public CompletableFuture<JoinOutcome> join(OfflineRequest request) {
    chance.mayEndTheKiosk();
    if (away || chance.happens(6)) {
      return CompletableFuture.completedFuture(new JoinOutcome.Unavailable("no-answer"));
    }
    String label = "A-K1-%02d".formatted(request.number());
    if (!byLabel.containsKey(label)) {
      settle(request, label);
    }
    chance.mayEndTheKiosk();
    return CompletableFuture.completedFuture(
        chance.happens(6)
            ? new JoinOutcome.Unavailable("no-answer")
            : new JoinOutcome.Taken(
                new OfflineAnswer(
                    OfflineAnswer.Outcome.JOINED, label, "payment", now(), 0, null, null)));
  }

  private void settle(OfflineRequest request, String label) {
    String touch = request.commandId();
    Optional<Place> before =
        forgetful
            ? Optional.empty()
            : places.stream().filter(each -> each.touch.equals(touch)).findFirst();
    joined.add(touch);
    if (before.isPresent() && before.get().called) {
      byLabel.put(label, before.get());
      marks.put(request.number(), before.get().arrival);
      matched++;
      return;
    }
    before.ifPresent(waiting -> {
      places.remove(waiting);
      byLabel.remove(waiting.label);
      givenBack++;
    });
    Instant arrival = arrival(request);
    marks.put(request.number(), arrival);
    add(touch, label, arrival);
  }

  Instant now() {
    return Halls.NOW.plus(time);
  }

  /** As order.md says. */
  private Instant arrival(OfflineRequest request) {
    Duration elapsed = Duration.ofMillis(request.elapsedMillis());
    Instant said = request.rebooted() ? now().minus(elapsed) : request.lastContact().plus(elapsed);
    Instant arrival = said.isBefore(request.lastContact()) ? request.lastContact() : said;
    for (Map.Entry<Integer, Instant> each : marks.entrySet()) {
      boolean earlier = each.getKey() < request.number();
      arrival = earlier && each.getValue().isAfter(arrival) ? each.getValue() : arrival;
    }
    return arrival.isAfter(now()) ? now() : arrival;
  }

  int lastMark() {
    return marks.keySet().stream().mapToInt(each -> each).max().orElse(0);
  }

  int givenBack() {
    return givenBack;
  }

  int matched() {
    return matched;
  }

  /** How many places a touch has. */
  long places(String touch) {
    return places.stream().filter(each -> each.touch.equals(touch)).count();
  }

  /** Whose place a number is. */
  Optional<String> touchOf(String label) {
    return Optional.ofNullable(byLabel.get(label)).map(place -> place.touch);
  }

  /** Numbers that stand before one whose customer came earlier, by the touches in their order. */
  List<String> disorder(List<String> touches) {
    Map<String, Place> byTouch = new HashMap<>();
    places.forEach(each -> byTouch.put(each.touch, each));
    List<Place> asTheyCame =
        touches.stream().filter(byTouch::containsKey).map(byTouch::get).toList();
    List<String> found = new ArrayList<>();
    for (int i = 1; i < asTheyCame.size(); i++) {
      Place earlier = asTheyCame.get(i - 1);
      Place later = asTheyCame.get(i);
      int order = later.arrival.compareTo(earlier.arrival);
      if (order < 0 || order == 0 && later.sequence < earlier.sequence) {
        found.add(later.label + " stands before " + earlier.label);
      }
    }
    return found;
  }
}
