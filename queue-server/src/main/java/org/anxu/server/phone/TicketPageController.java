package org.anxu.server.phone;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.anxu.protocol.Wire;
import org.anxu.protocol.ticketing.CancelRequest;
import org.anxu.protocol.ticketing.RatingRequest;
import org.anxu.server.calling.RefusalWords;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.catalogue.TrainingWords;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.TicketId;
import org.anxu.server.hall.VisitId;
import org.anxu.server.journal.Answer;
import org.anxu.server.journal.Sequencer;
import org.anxu.server.rating.RatingRefusal;
import org.anxu.server.rating.Ratings;
import org.springframework.core.io.ByteArrayResource;
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
  private static final String ID = "[0-9a-f-]{36}";

  private final Sequencer sequencer;
  private final HallCatalogue catalogue;
  private final PhonePages pages;
  private final Ratings ratings;

  TicketPageController(
      Sequencer sequencer, HallCatalogue catalogue, PhonePages pages, Ratings ratings) {
    this.sequencer = sequencer;
    this.catalogue = catalogue;
    this.pages = pages;
    this.ratings = ratings;
  }

  @GetMapping("/t/{visit:" + ID + "}")
  ResponseEntity<Resource> page(@PathVariable String visit) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .cacheControl(CacheControl.noStore())
        .header(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src"
                + " 'self'; media-src 'self'")
        .header("Referrer-Policy", "no-referrer")
        .body(html());
  }

  /** The page, which says so when its number is no real one. */
  private Resource html() {
    Resource page = new ClassPathResource("org/anxu/server/phone/ticket.html");
    if (!catalogue.published().saysTraining()) {
      return page;
    }
    try {
      String says = TrainingWords.BANNER.zh() + " · " + TrainingWords.BANNER.en();
      String html = page.getContentAsString(StandardCharsets.UTF_8);
      return new ByteArrayResource(
          html.replaceFirst("<html ", "<html data-training=\"" + says + "\" ")
              .getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @GetMapping("/t/{visit:" + ID + "}/state")
  CompletableFuture<ResponseEntity<TicketStatus>> state(@PathVariable String visit) {
    return pages
        .status(new VisitId(visit))
        .thenApply(status ->
            status
                .map(found -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found))
                .orElseGet(() -> ResponseEntity.notFound().build()));
  }

  /**
   * The states of the ticket from now on, as server-sent events: unnamed ones carry a {@link
   * TicketStatus}, {@code beat} says that the connection lives, {@code over} that the ticket has
   * ended. Without {@code Content-Length} and chunks it ends with the connection.
   */
  @GetMapping("/t/{visit:" + ID + "}/events")
  void events(@PathVariable String visit, HttpServletRequest asked, HttpServletResponse answer)
      throws IOException, ServletException {
    VisitId id = new VisitId(visit);
    Optional<TicketStatus> first = pages.status(id).join();
    if (first.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such ticket today");
    }
    if (!pages.hasRoomFor(id)) {
      throw new ResponseStatusException(
          HttpStatus.SERVICE_UNAVAILABLE, "too many pages are open; ask for the state instead");
    }
    asked.upgrade(PhoneStream.class).prepare(pages, id, Wire.encode(first.get()));
    answer.setStatus(HttpServletResponse.SC_OK);
    answer.setContentType("text/event-stream;charset=UTF-8");
    answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    answer.setHeader(HttpHeaders.CONNECTION, "close");
    // A proxy that gathers an answer before it passes it on would show nothing for hours.
    answer.setHeader("X-Accel-Buffering", "no");
    answer.flushBuffer();
  }

  /**
   * Gives the place back. The address is the secret that allows it; a page of another site that
   * learned it still cannot make a browser ask.
   */
  @PostMapping("/t/{visit:" + ID + "}/cancel")
  CompletableFuture<ResponseEntity<Object>> cancel(
      @PathVariable String visit, @RequestBody CancelRequest request, HttpServletRequest asked) {
    demandOwnPage(asked);
    VisitId id = new VisitId(visit);
    return sequencer
        .submit(new CommandId(request.commandId()), new HallCommand.CancelVisit(id, null))
        .thenCompose(answer ->
            answer instanceof Answer.Refused refused
                ? CompletableFuture.completedFuture(
                    ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(RefusalWords.body(refused.refusal())))
                : pages.status(id).thenApply(status -> ResponseEntity.ok(status.orElseThrow())));
  }

  /** Takes what the customer thought of a service that has ended, or changes it. */
  @PostMapping("/t/{visit:" + ID + "}/rating")
  CompletableFuture<ResponseEntity<Object>> rate(
      @PathVariable String visit, @RequestBody RatingRequest request, HttpServletRequest asked) {
    demandOwnPage(asked);
    VisitId id = new VisitId(visit);
    return ratings
        .rate(new TicketId(id, request.step()), request.level(), request.lookInto())
        .thenCompose(refused -> {
          pages.changed();
          return refused
              .map(why -> CompletableFuture.completedFuture(refused(why)))
              .orElseGet(() ->
                  pages.status(id).thenApply(status -> ResponseEntity.ok(status.orElseThrow())));
        });
  }

  private static ResponseEntity<Object> refused(RatingRefusal why) {
    HttpStatus status =
        why == RatingRefusal.NO_SUCH_TICKET ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
    return ResponseEntity.status(status).body(why.body());
  }

  private void demandOwnPage(HttpServletRequest asked) {
    if (!sameOrigin(asked)) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN, "Only the ticket's own page may do this.");
    }
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
}
