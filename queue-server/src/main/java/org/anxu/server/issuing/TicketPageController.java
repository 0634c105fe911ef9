package org.anxu.server.issuing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.anxu.protocol.Words;
import org.anxu.protocol.board.PauseNotice;
import org.anxu.protocol.board.WaitEstimate;
import org.anxu.protocol.ticketing.CancelRequest;
import org.anxu.server.broadcast.BoardTranslator;
import org.anxu.server.calling.RefusalWords;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.Decision;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.HallDecider;
import org.anxu.server.hall.Moment;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Post;
import org.anxu.server.hall.Ticket;
import org.anxu.server.hall.VisitId;
import org.anxu.server.journal.Answer;
import org.anxu.server.journal.Sequencer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page of a ticket on the customer's phone. Its address cannot be guessed, it says nothing of
 * the person, and it ends with the day.
 */
@RestController
class TicketPageController {
  /**
   * What the page shows.
   *
   * @param zone the hall's time zone, for times
   * @param state where the visit's present ticket stands
   * @param counter where to come once called; who keeps the visit while held
   * @param moved whether it waits for another matter than at first, under the same number
   * @param further the matters still to come
   * @param returnable whether the guide may still let a missed number wait again
   * @param cancellable whether the place can be given back now
   * @param pause why its category is not called now, or null
   */
  record TicketStatus(
      Words hall,
      String zone,
      String label,
      Words category,
      Ticket.State state,
      @Nullable String counter,
      int ahead,
      @Nullable WaitEstimate estimate,
      boolean moved,
      List<Words> further,
      boolean returnable,
      boolean cancellable,
      @Nullable PauseNotice pause) {}

  /** Asked for, never recorded: what a guide could do for this customer. */
  private static final Actor ANY_GUIDE = new Actor(new OfficerId("any-guide"), Post.GUIDE);

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
        .ask((hall, now) -> status(hall, id, now))
        .thenApply(status ->
            status
                .map(found -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found))
                .orElseGet(() -> ResponseEntity.notFound().build()));
  }

  /**
   * Gives the place back. The address is the secret that allows it; a page of another site that
   * learned it still cannot make a browser ask.
   */
  @PostMapping("/t/{visit:" + ID + "}/cancel")
  CompletableFuture<ResponseEntity<Object>> cancel(
      @PathVariable String visit, @RequestBody CancelRequest request, HttpServletRequest asked) {
    if (!sameOrigin(asked)) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN, "Only the ticket's own page may give the place back.");
    }
    VisitId id = new VisitId(visit);
    return sequencer
        .submit(new CommandId(request.commandId()), new HallCommand.CancelVisit(id, null))
        .thenCompose(answer ->
            answer instanceof Answer.Refused refused
                ? CompletableFuture.completedFuture(
                    ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(RefusalWords.body(refused.refusal())))
                : sequencer.ask(
                    (hall, now) -> ResponseEntity.ok(status(hall, id, now).orElseThrow())));
  }

  /** Browsers name the page that asks; behind a proxy it is the address printed on slips. */
  private boolean sameOrigin(HttpServletRequest asked) {
    String origin = asked.getHeader(HttpHeaders.ORIGIN);
    if (origin == null) {
      return "same-origin".equals(asked.getHeader("Sec-Fetch-Site"));
    }
    return origin.replaceFirst("^https?://", "").equals(asked.getHeader(HttpHeaders.HOST))
        || (catalogue.published().publicUrl() + "/").startsWith(origin + "/");
  }

  private Optional<TicketStatus> status(Hall hall, VisitId id, Moment now) {
    if (hall.day().isEmpty()) {
      return Optional.empty();
    }
    return hall.visit(id)
        .map(visit -> {
          Ticket ticket = visit.ticket();
          boolean waits = ticket.state() == Ticket.State.WAITING;
          int ahead = waits ? hall.ahead(ticket) : 0;
          return new TicketStatus(
              catalogue.published().hall(),
              catalogue.zone().getId(),
              ticket.number().label(),
              catalogue.nameOf(ticket.category()),
              ticket.state(),
              ticket.counter().map(CounterId::value).orElse(null),
              ahead,
              waits ? translator.estimate(hall, ticket.category(), ahead) : null,
              visit.transfers() > 0,
              visit.further().stream().map(catalogue::nameOf).toList(),
              accepts(hall, new HallCommand.Reinstate(id, ANY_GUIDE), now),
              accepts(hall, new HallCommand.CancelVisit(id, null), now),
              waits ? translator.pauseOf(hall, ticket.category()) : null);
        });
  }

  private static boolean accepts(Hall hall, HallCommand command, Moment now) {
    return HallDecider.decide(hall, command, now) instanceof Decision.Accepted;
  }
}
