package org.anxu.server.supervision;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.HallCommand;
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
    LocalDate today = LocalDate.ofInstant(clock.instant(), catalogue.zone());
    return submit(new HallCommand.OpenDay(catalogue.setupFor(today), by));
  }

  /** No more tickets today. */
  public CompletableFuture<Answer> endIssuing(Actor by) {
    return submit(new HallCommand.EndIssuing(by));
  }

  /** Closes today; refused while a ticket is called or served. */
  public CompletableFuture<Answer> close(Actor by) {
    return submit(new HallCommand.CloseDay(by));
  }

  /** Where the day stands. */
  public CompletableFuture<Hall.Phase> phase() {
    return sequencer.ask(Hall::phase);
  }

  private CompletableFuture<Answer> submit(HallCommand command) {
    return sequencer.submit(new CommandId(UUID.randomUUID().toString()), command);
  }
}
