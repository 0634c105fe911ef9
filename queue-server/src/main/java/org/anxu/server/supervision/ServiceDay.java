package org.anxu.server.supervision;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.anxu.protocol.ticketing.DayAnswer;
import org.anxu.protocol.ticketing.ExpiredTicket;
import org.anxu.server.broadcast.BoardTranslator;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.Ticket;
import org.anxu.server.hall.Visit;
import org.anxu.server.journal.Answer;
import org.anxu.server.journal.Sequencer;
import org.springframework.stereotype.Service;

/** Opens and closes the service day, in the hall's own time zone. */
@Service
public class ServiceDay {
  private final Sequencer sequencer;
  private final HallCatalogue catalogue;
  private final InstantSource clock;

  ServiceDay(Sequencer sequencer, HallCatalogue catalogue, InstantSource clock) {
    this.sequencer = sequencer;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** Opens today; refused while today is open. A day left open before is closed first. */
  public CompletableFuture<Answer> open(Actor by) {
    return open(newId(), by);
  }

  /** Opens today under this command's id. */
  CompletableFuture<Answer> open(CommandId id, Actor by) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), catalogue.zone());
    return sequencer.submit(id, new HallCommand.OpenDay(catalogue.setupFor(today), by));
  }

  /** No more tickets today. */
  public CompletableFuture<Answer> endIssuing(Actor by) {
    return endIssuing(newId(), by);
  }

  /** No more tickets today, under this command's id. */
  CompletableFuture<Answer> endIssuing(CommandId id, Actor by) {
    return sequencer.submit(id, new HallCommand.EndIssuing(by));
  }

  /** Closes today; refused while a ticket is called or served. */
  public CompletableFuture<Answer> close(Actor by) {
    return close(newId(), by);
  }

  /** Closes today under this command's id. */
  CompletableFuture<Answer> close(CommandId id, Actor by) {
    return sequencer.submit(id, new HallCommand.CloseDay(by));
  }

  /** Where the day stands, and after its closing who was left unserved. */
  public CompletableFuture<DayAnswer> look() {
    // A screen is drawn by whoever goes on from here: never by the writer.
    return sequencer.ask(ServiceDay::answer).thenApplyAsync(Function.identity());
  }

  private static DayAnswer answer(Hall hall) {
    List<Ticket> tickets = hall.visits().stream().map(Visit::ticket).toList();
    LocalDate day = hall.counters().isEmpty() && hall.day().isEmpty() ? null : hall.setup().day();
    return new DayAnswer(
        BoardTranslator.phase(hall.phase()),
        day,
        (int) tickets.stream().filter(ServiceDay::isLeft).count(),
        tickets.stream()
            .filter(ticket -> ticket.state() == Ticket.State.EXPIRED)
            .map(ticket -> new ExpiredTicket(ticket.number().label(), ticket.category().value()))
            .sorted(Comparator.comparing(ExpiredTicket::label))
            .toList());
  }

  private static boolean isLeft(Ticket ticket) {
    return ticket.state() == Ticket.State.WAITING || ticket.state() == Ticket.State.ON_HOLD;
  }

  private static CommandId newId() {
    return new CommandId(UUID.randomUUID().toString());
  }
}
