package org.anxu.server.phone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anxu.protocol.board.PauseNotice;
import org.anxu.server.broadcast.BoardTranslator;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.Counter;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.Decision;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.HallDecider;
import org.anxu.server.hall.Moment;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Post;
import org.anxu.server.hall.Ticket;
import org.anxu.server.hall.TicketId;
import org.anxu.server.hall.Visit;
import org.anxu.server.hall.VisitId;
import org.anxu.server.phone.TicketStatus.Rateable;
import org.anxu.server.phone.TicketStatus.Served;
import org.anxu.server.rating.Rating;
import org.anxu.server.rating.Ratings;
import org.anxu.server.rating.ServedStep;
import org.jspecify.annotations.Nullable;

/**
 * Reads the states of many tickets at one moment of the hall; what those of one category share is
 * worked out once. Lives for one look, on the writer's thread.
 */
final class Statuses {
  /** Asked for, never recorded: what a guide could do for this customer. */
  private static final Actor ANY_GUIDE = new Actor(new OfficerId("any-guide"), Post.GUIDE);

  private final Hall hall;
  private final Moment now;
  private final HallCatalogue catalogue;
  private final BoardTranslator translator;
  private final Ratings ratings;
  private final Map<CategoryCode, List<Served>> served = new HashMap<>();
  private final Map<CategoryCode, Optional<PauseNotice>> pauses = new HashMap<>();

  Statuses(
      Hall hall, Moment now, HallCatalogue catalogue, BoardTranslator translator, Ratings ratings) {
    this.hall = hall;
    this.now = now;
    this.catalogue = catalogue;
    this.translator = translator;
    this.ratings = ratings;
  }

  /** The state of a visit's ticket; empty when there is none today, or the day has ended. */
  Optional<TicketStatus> of(VisitId id) {
    return hall.day().isEmpty() ? Optional.empty() : hall.visit(id).map(this::of);
  }

  private TicketStatus of(Visit visit) {
    Ticket ticket = visit.ticket();
    CategoryCode category = ticket.category();
    boolean waits = ticket.state() == Ticket.State.WAITING;
    int ahead = waits ? hall.ahead(ticket) : 0;
    return new TicketStatus(
        catalogue.published().hall(),
        catalogue.zone().getId(),
        ticket.number().label(),
        catalogue.nameOf(category),
        ticket.state(),
        ticket.counter().map(CounterId::value).orElse(null),
        BoardTranslator.callOf(hall, ticket),
        ahead,
        waits ? translator.estimate(hall, category, ahead) : null,
        waits ? others(ticket) : List.of(),
        visit.transfers() > 0,
        visit.further().stream().map(catalogue::nameOf).toList(),
        accepts(new HallCommand.Reinstate(visit.id(), ANY_GUIDE)),
        accepts(new HallCommand.CancelVisit(visit.id(), null)),
        ServedStep.of(hall, visit).stream().map(this::rateable).toList(),
        waits ? pause(category) : null);
  }

  private Rateable rateable(ServedStep step) {
    Rating rating = ratings.of(step.ticket()).orElse(null);
    return new Rateable(
        step.ticket().ordinal(),
        catalogue.nameOf(step.category()),
        rating == null ? null : rating.level(),
        rating == null ? null : rating.lookInto(),
        Ratings.isOpen(rating, now));
  }

  private List<Served> others(Ticket ticket) {
    return served.computeIfAbsent(ticket.category(), this::served).stream()
        .filter(each -> !each.label().equals(ticket.number().label()))
        .toList();
  }

  private List<Served> served(CategoryCode category) {
    List<Served> found = new ArrayList<>();
    for (Counter counter : hall.counters()) {
      TicketId id = counter.ticket();
      if (id != null) {
        hall.ticket(id)
            .filter(ticket -> ticket.category().equals(category))
            .map(ticket ->
                new Served(ticket.number().label(), counter.id().value(), !counter.serving()))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private @Nullable PauseNotice pause(CategoryCode category) {
    return pauses
        .computeIfAbsent(category, each -> Optional.ofNullable(translator.pauseOf(hall, each)))
        .orElse(null);
  }

  private boolean accepts(HallCommand command) {
    return HallDecider.decide(hall, command, now) instanceof Decision.Accepted;
  }
}
