package org.anxu.server.hall;

/** Applies one event to the hall: what concerns the day, its counters and its pauses. */
final class HallFold {
  private final Hall hall;
  private final Moment at;
  private final TicketFold tickets;

  HallFold(Hall hall, Moment at, long sequence) {
    this.hall = hall;
    this.at = at;
    this.tickets = new TicketFold(new Folding(hall, at, sequence));
  }

  void apply(HallEvent event) {
    switch (event) {
      case HallEvent.DayOpened opened -> open(opened);
      case HallEvent.IssuingEnded ended -> {
        demand(hall.phase() == Hall.Phase.OPEN, ended);
        hall.phase(Hall.Phase.LAST_TICKET);
      }
      case HallEvent.DayClosed closed -> close(closed);
      case HallEvent.CounterOpened opened -> {
        Counter counter = hall.require(opened.counter());
        demand(hall.phase() != Hall.Phase.CLOSED && !counter.isOpen(), opened);
        counter.open(opened.officer());
      }
      case HallEvent.CounterClosed closed -> {
        Counter counter = hall.require(closed.counter());
        demand(counter.isOpen() && counter.ticket() == null, closed);
        counter.close();
        letGo(counter);
      }
      case HallEvent.CounterChanged changed ->
          hall.require(changed.counter()).serve(changed.primary(), changed.support());
      case HallEvent.DirectionReleased released -> {
        Counter counter = hall.require(released.counter());
        demand(counter.keepingSince() != null, released);
        counter.release();
        letGo(counter);
      }
      case HallEvent.NobodyWaited nobody -> {
        Counter counter = hall.require(nobody.counter());
        demand(counter.isCalling() && CallingPolicy.next(hall, counter).isEmpty(), nobody);
      }
      case HallEvent.PauseAnnounced announced -> {
        Counter counter = hall.require(announced.counter());
        demand(counter.ticket() != null && counter.pause() == null, announced);
        counter.announce(announced.pause());
      }
      case HallEvent.CounterPaused paused -> {
        Counter counter = hall.require(paused.counter());
        demand(counter.isOpen() && counter.pause() == null, paused);
        demand(counter.ticket() == null || counter.serving(), paused);
        counter.pause(paused.pause(), at);
      }
      case HallEvent.CounterResumed resumed -> {
        Counter counter = hall.require(resumed.counter());
        demand(counter.pause() != null || counter.announced() != null, resumed);
        counter.resume();
      }
      case HallEvent.CategoryPaused paused -> {
        demand(hall.ownPauseOf(paused.category()).isEmpty(), paused);
        hall.categoryPauses().put(paused.category(), paused.pause());
      }
      case HallEvent.CategoryResumed resumed ->
          demand(hall.categoryPauses().remove(resumed.category()) != null, resumed);
      case HallEvent.HallPaused paused -> {
        demand(hall.hallPause().isEmpty(), paused);
        hall.pauseHall(paused.pause());
      }
      case HallEvent.HallResumed resumed -> {
        demand(hall.hallPause().isPresent(), resumed);
        hall.pauseHall(null);
      }
      case HallEvent.ClockJumped _, HallEvent.CommandRefused _, HallEvent.NothingToDo _ -> {}
      case HallEvent.OfTicket ofTicket -> tickets.apply(ofTicket);
    }
    if (event instanceof HallEvent.AtCounter there) {
      hall.require(there.counter()).acted(at.time());
    }
  }

  private void open(HallEvent.DayOpened opened) {
    demand(hall.phase() == Hall.Phase.CLOSED, opened);
    boolean sameDay =
        hall.lastSetup().filter(last -> last.day().equals(opened.setup().day())).isPresent();
    demand(sameDay == opened.reopened(), opened);
    hall.begin(opened.setup(), sameDay);
  }

  private void close(HallEvent.DayClosed closed) {
    demand(hall.phase() != Hall.Phase.CLOSED, closed);
    demand(hall.lines().categories().isEmpty() && hall.holds().all().isEmpty(), closed);
    demand(hall.counters().stream().allMatch(each -> each.ticket() == null), closed);
    hall.phase(Hall.Phase.CLOSED);
    hall.visits().forEach(Visit::endNoShow);
    hall.counters().forEach(Counter::close);
  }

  private void letGo(Counter counter) {
    counter.letAllGo();
    hall.lines().release(counter.id(), hall::inCareLane);
  }

  static void demand(boolean possible, HallEvent event) {
    if (!possible) {
      throw new IllegalStateException("this cannot happen now: " + event);
    }
  }
}
