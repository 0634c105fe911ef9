package org.anxu.server.hall;

import static org.anxu.server.hall.Decision.accept;
import static org.anxu.server.hall.Decision.refuse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anxu.server.hall.HallCommand.OnTheFloor;
import org.anxu.server.hall.Ticket.State;
import org.jspecify.annotations.Nullable;

/** Decides what the guide and the director do with the line. */
final class FloorDecider {
  private FloorDecider() {}

  static Decision decide(Hall hall, OnTheFloor command, Moment at) {
    if (!command.by().post().managesTheLine()) {
      return refuse(Refusal.NOT_PERMITTED);
    }
    if (hall.phase() == Hall.Phase.CLOSED) {
      return refuse(Refusal.DAY_NOT_OPEN);
    }
    return switch (command) {
      case HallCommand.Reinstate reinstate -> reinstate(hall, reinstate, at);
      case HallCommand.ResumeVisit resume -> resume(hall, resume, at);
      case HallCommand.TransferWaiting move -> transferWaiting(hall, move);
      case HallCommand.GrantCare care -> grantCare(hall, care);
      case HallCommand.WithdrawCare care -> withdrawCare(hall, care);
      case HallCommand.HandOver handOver -> handOver(hall, handOver, at);
      case HallCommand.AdmitMark admit -> IssueDecider.admit(hall, admit);
      case HallCommand.ChangeCounter change -> SettingsDecider.change(hall, change, at);
      case HallCommand.PauseCategory pause -> SettingsDecider.pause(hall, pause);
      case HallCommand.ResumeCategory resume -> SettingsDecider.resume(hall, resume);
      case HallCommand.PauseHall pause ->
          hall.hallPause().isPresent()
              ? refuse(Refusal.ALREADY_PAUSED)
              : accept(new HallEvent.HallPaused(pause.pause(), pause.by()));
      case HallCommand.ResumeHall resume ->
          hall.hallPause().isEmpty()
              ? refuse(Refusal.NOT_PAUSED)
              : accept(new HallEvent.HallResumed(resume.by()));
    };
  }

  private static Decision reinstate(Hall hall, HallCommand.Reinstate reinstate, Moment at) {
    Optional<Visit> found = hall.visit(reinstate.visit());
    if (found.isEmpty()) {
      return refuse(Refusal.UNKNOWN_VISIT);
    }
    Visit visit = found.get();
    if (visit.ticket().state() != State.NO_SHOW) {
      return refuse(Refusal.NOT_NO_SHOW);
    }
    if (visit.noShowIsFinal()) {
      return refuse(Refusal.NO_SHOW_FINAL);
    }
    Duration elapsed = at.since(visit.ticket().since());
    return elapsed.compareTo(hall.setup().settings().reinstateWindow()) > 0
        ? refuse(Refusal.REINSTATE_TOO_LATE)
        : accept(new HallEvent.TicketReinstated(visit.ticket().id(), reinstate.by(), elapsed));
  }

  private static Decision resume(Hall hall, HallCommand.ResumeVisit resume, Moment at) {
    Optional<Visit> found = hall.visit(resume.visit());
    if (found.isEmpty()) {
      return refuse(Refusal.UNKNOWN_VISIT);
    }
    Ticket ticket = found.get().ticket();
    if (ticket.state() != State.ON_HOLD) {
      return refuse(Refusal.NOT_HELD);
    }
    @Nullable CounterId keeper =
        ticket
            .counter()
            .filter(counter -> hall.require(counter).held().contains(ticket.id()))
            .orElse(null);
    return accept(
        new HallEvent.TicketResumed(
            ticket.id(), keeper, resume.by().officer(), at.since(ticket.since())));
  }

  private static Decision transferWaiting(Hall hall, HallCommand.TransferWaiting move) {
    Optional<Visit> found = hall.visit(move.visit());
    if (found.isEmpty()) {
      return refuse(Refusal.UNKNOWN_VISIT);
    }
    Ticket ticket = found.get().ticket();
    if (ticket.state() != State.WAITING) {
      return refuse(Refusal.NOT_WAITING);
    }
    @Nullable Refusal refusal = ServiceDecider.whyNotTo(hall, ticket, move.category());
    return refusal != null
        ? refuse(refusal)
        : accept(
            new HallEvent.TicketTransferred(
                ticket.id(),
                ticket.id().following(),
                move.category(),
                null,
                null,
                move.by().officer(),
                Duration.ZERO,
                TransferCause.WRONG_CATEGORY));
  }

  private static Decision grantCare(Hall hall, HallCommand.GrantCare care) {
    Optional<Visit> found = hall.visit(care.visit());
    if (found.isEmpty()) {
      return refuse(Refusal.UNKNOWN_VISIT);
    }
    if (!careMayChange(found.get())) {
      return refuse(Refusal.CARE_NOT_NOW);
    }
    return found.get().inCareLane()
        ? refuse(Refusal.CARE_GRANTED_BEFORE)
        : accept(new HallEvent.CareGranted(found.get().ticket().id(), care.reason(), care.by()));
  }

  private static Decision withdrawCare(Hall hall, HallCommand.WithdrawCare care) {
    Optional<Visit> found = hall.visit(care.visit());
    if (found.isEmpty()) {
      return refuse(Refusal.UNKNOWN_VISIT);
    }
    if (!careMayChange(found.get())) {
      return refuse(Refusal.CARE_NOT_NOW);
    }
    return found.get().inCareLane()
        ? accept(new HallEvent.CareWithdrawn(found.get().ticket().id(), care.by()))
        : refuse(Refusal.NO_CARE);
  }

  private static boolean careMayChange(Visit visit) {
    return switch (visit.ticket().state()) {
      case WAITING, ON_HOLD -> true;
      case NO_SHOW -> !visit.closedAsNoShow();
      case CALLED, SERVING, DONE, TRANSFERRED, CANCELLED, EXPIRED -> false;
    };
  }

  private static Decision handOver(Hall hall, HallCommand.HandOver handOver, Moment at) {
    Optional<Counter> from = hall.counter(handOver.from());
    Optional<Counter> to = hall.counter(handOver.to());
    if (from.isEmpty() || to.isEmpty()) {
      return refuse(Refusal.UNKNOWN_COUNTER);
    }
    TicketId ticket = from.get().ticket();
    OfficerId officer = from.get().officer();
    if (ticket == null || officer == null || !from.get().serving()) {
      return refuse(Refusal.NOTHING_SERVED);
    }
    @Nullable Refusal refusal = whyNoHandOver(hall, from.get(), to.get(), handOver.toOfficer());
    if (refusal != null) {
      return refuse(refusal);
    }
    HallEvent handed =
        new HallEvent.ServiceHandedOver(
            ticket,
            handOver.from(),
            officer,
            handOver.to(),
            handOver.toOfficer(),
            from.get().servedSoFar(hall.require(ticket), at),
            handOver.by());
    return from.equals(to) ? accept(handed) : Leaving.by(handed, from.get());
  }

  private static @Nullable Refusal whyNoHandOver(
      Hall hall, Counter from, Counter to, OfficerId toOfficer) {
    if (from == to) {
      if (toOfficer.equals(from.officer())) {
        return Refusal.HANDOVER_TO_SAME;
      }
      return CounterDecider.isElsewhere(hall, toOfficer) ? Refusal.OFFICER_ELSEWHERE : null;
    }
    if (!to.isOpen()) {
      return Refusal.COUNTER_CLOSED;
    }
    if (!toOfficer.equals(to.officer())) {
      return Refusal.NOT_YOUR_COUNTER;
    }
    if (to.ticket() != null) {
      return Refusal.COUNTER_BUSY;
    }
    return to.pause() == null ? null : Refusal.COUNTER_PAUSED;
  }

  static Decision cancel(Hall hall, HallCommand.CancelVisit cancel) {
    boolean guided = cancel.by() != null && cancel.by().post().managesTheLine();
    if (!guided && (cancel.by() != null || cancel.reason() != null)) {
      return refuse(Refusal.NOT_PERMITTED);
    }
    if (hall.phase() == Hall.Phase.CLOSED) {
      return refuse(Refusal.DAY_NOT_OPEN);
    }
    Optional<Visit> found = hall.visit(cancel.visit());
    if (found.isEmpty()) {
      return refuse(Refusal.UNKNOWN_VISIT);
    }
    Ticket ticket = found.get().ticket();
    HallEvent cancelled = new HallEvent.TicketCancelled(ticket.id(), cancel.by(), cancel.reason());
    return switch (ticket.state()) {
      case WAITING, ON_HOLD -> accept(cancelled);
      case CALLED -> Leaving.by(cancelled, hall.require(ticket.counter().orElseThrow()));
      case SERVING -> refuse(Refusal.BEING_SERVED);
      case DONE, NO_SHOW, TRANSFERRED, CANCELLED, EXPIRED -> refuse(Refusal.VISIT_OVER);
    };
  }

  static Decision servedByVoice(Hall hall, HallCommand.EnterServedByVoice voice) {
    if (voice.by().post() == Post.TIMETABLE) {
      return refuse(Refusal.NOT_PERMITTED);
    }
    if (hall.phase() == Hall.Phase.CLOSED) {
      return refuse(Refusal.DAY_NOT_OPEN);
    }
    if (hall.counter(voice.counter()).isEmpty()) {
      return refuse(Refusal.UNKNOWN_COUNTER);
    }
    if (voice.note() == null) {
      return refuse(Refusal.REASON_MISSING);
    }
    List<HallEvent> events = new ArrayList<>();
    for (VisitId id : voice.visits().stream().distinct().toList()) {
      Optional<Visit> visit = hall.visit(id);
      if (visit.isEmpty()) {
        return refuse(Refusal.UNKNOWN_VISIT);
      }
      Ticket ticket = visit.get().ticket();
      if (ticket.state() != State.WAITING) {
        return refuse(Refusal.NOT_WAITING);
      }
      events.add(
          new HallEvent.ServedByVoice(ticket.id(), voice.counter(), voice.by(), voice.note()));
    }
    return events.isEmpty() ? refuse(Refusal.UNKNOWN_VISIT) : new Decision.Accepted(events);
  }
}
