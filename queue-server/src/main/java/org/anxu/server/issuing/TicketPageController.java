package org.anxu.server.issuing;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.anxu.protocol.Words;
import org.anxu.protocol.board.WaitEstimate;
import org.anxu.server.broadcast.BoardTranslator;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.Ticket;
import org.anxu.server.hall.Visit;
import org.anxu.server.hall.VisitId;
import org.anxu.server.journal.Sequencer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page of a ticket on the customer's phone. Its address cannot be guessed, it says nothing of
 * the person, and it ends with the day.
 */
@RestController
class TicketPageController {
  /**
   * What the page shows.
   *
   * @param state where the ticket stands
   * @param counter where to come, once called
   */
  record TicketStatus(
      Words hall,
      String label,
      Words category,
      Ticket.State state,
      @Nullable String counter,
      int ahead,
      @Nullable WaitEstimate estimate) {}

  private static final String ID = "[0-9a-f-]{36}";

  private final Sequencer sequencer;
  private final HallCatalogue catalogue;
  private final BoardTranslator translator;

  TicketPageController(Sequencer sequencer, HallCatalogue catalogue, BoardTranslator translator) {
    this.sequencer = sequencer;
    this.catalogue = catalogue;
    this.translator = translator;
  }

  @GetMapping("/t/{visit:" + ID + "}")
  ResponseEntity<Resource> page(@PathVariable String visit) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .cacheControl(CacheControl.noStore())
        .header(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src"
                + " 'self'")
        .header("Referrer-Policy", "no-referrer")
        .body(new ClassPathResource("org/anxu/server/issuing/ticket.html"));
  }

  @GetMapping("/t/{visit:" + ID + "}/state")
  CompletableFuture<ResponseEntity<TicketStatus>> state(@PathVariable String visit) {
    VisitId id = new VisitId(visit);
    return sequencer
        .ask(hall -> status(hall, id))
        .thenApply(status ->
            status
                .map(found -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found))
                .orElseGet(() -> ResponseEntity.notFound().build()));
  }

  private Optional<TicketStatus> status(Hall hall, VisitId id) {
    if (hall.day().isEmpty()) {
      return Optional.empty();
    }
    return hall.visit(id)
        .map(Visit::ticket)
        .map(ticket -> {
          boolean waits = ticket.state() == Ticket.State.WAITING;
          int ahead = waits ? hall.ahead(ticket) : 0;
          return new TicketStatus(
              catalogue.published().hall(),
              ticket.number().label(),
              catalogue.nameOf(ticket.category()),
              ticket.state(),
              ticket.counter().map(CounterId::value).orElse(null),
              ahead,
              waits ? translator.estimate(hall, ticket.category(), ahead) : null);
        });
  }
}
