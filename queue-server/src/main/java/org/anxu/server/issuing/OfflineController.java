package org.anxu.server.issuing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.anxu.protocol.ticketing.OfflineAnswer;
import org.anxu.protocol.ticketing.OfflineAnswer.Outcome;
import org.anxu.protocol.ticketing.OfflineRequest;
import org.anxu.protocol.ticketing.OfflineSeries;
import org.anxu.server.access.Caller;
import org.anxu.server.broadcast.BoardTranslator;
import org.anxu.server.calling.RefusalWords;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.DaySetup;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.OfflineMark;
import org.anxu.server.hall.Refusal;
import org.anxu.server.hall.Ticket;
import org.anxu.server.hall.TicketNumber;
import org.anxu.server.hall.Visit;
import org.anxu.server.hall.VisitId;
import org.anxu.server.journal.Answer;
import org.anxu.server.journal.Sequencer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Takes in the tickets that kiosks gave while the server was away. */
@RestController
class OfflineController {
  private static final String PAGE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final Sequencer sequencer;
  private final HallCatalogue catalogue;
  private final BoardTranslator translator;
  private final UnansweredTouches touches;

  OfflineController(Sequencer sequencer, HallCatalogue catalogue, BoardTranslator translator) {
    this.sequencer = sequencer;
    this.catalogue = catalogue;
    this.translator = translator;
    this.touches = new UnansweredTouches(sequencer);
  }

  @PostMapping("/api/v1/tickets/offline")
  CompletableFuture<ResponseEntity<Object>> join(
      @RequestBody OfflineRequest request, Authentication authentication) {
    CommandId id = new CommandId(request.commandId());
    String mark = markOf(authentication);
    if (!request.visit().matches(PAGE)) {
      throw new IllegalArgumentException(
          "'visit' is a random UUID in small letters, not " + request.visit());
    }
    if (request.number() < 1 || request.number() > 999_999) {
      throw new IllegalArgumentException("'number' must be 1 to 999999, not " + request.number());
    }
    if (request.elapsedMillis() < 0) {
      throw new IllegalArgumentException(
          "'elapsedMillis' cannot be negative: " + request.elapsedMillis());
    }
    HallCommand.JoinOffline command =
        new HallCommand.JoinOffline(
            new VisitId(request.visit()),
            request.matters().stream().map(CategoryCode::new).toList(),
            request.number(),
            new OfflineMark(
                mark,
                request.day(),
                request.lastContact(),
                request.boot(),
                Duration.ofMillis(request.elapsedMillis()),
                request.rebooted()));
    return touches
        .join(id, command, authentication.getName())
        .thenCompose(answer -> respond(answer, request, mark));
  }

  /** Tells a kiosk under which mark it may give tickets by itself, and how far its series is. */
  @GetMapping("/api/v1/tickets/offline")
  CompletableFuture<OfflineSeries> series(Authentication authentication) {
    String mark =
        Caller.of(authentication) instanceof Caller.DeviceCaller caller
            ? caller.device().mark()
            : null;
    return sequencer.ask(hall ->
        new OfflineSeries(mark, hall.day().orElse(null), mark == null ? 0 : hall.lastMark(mark)));
  }

  /** The mark comes from the register, never from the message: no kiosk speaks for another. */
  private static String markOf(Authentication authentication) {
    if (Caller.of(authentication) instanceof Caller.DeviceCaller caller
        && caller.device().mark() != null) {
      return caller.device().mark();
    }
    throw new ResponseStatusException(
        HttpStatus.FORBIDDEN,
        "This kiosk has no mark, so it gives no numbers by itself. On the server: ./anxu device mark "
            + authentication.getName()
            + " K1");
  }

  private CompletableFuture<ResponseEntity<Object>> respond(
      Answer answer, OfflineRequest request, String mark) {
    return switch (answer) {
      case Answer.Issued _ ->
          sequencer.ask(hall ->
              ResponseEntity.status(HttpStatus.CREATED)
                  .body(found(hall, request, mark, Outcome.JOINED)));
      case Answer.Done _ ->
          sequencer.ask(hall ->
              ResponseEntity.status(HttpStatus.CREATED)
                  .body(found(hall, request, mark, Outcome.KNOWN)));
      case Answer.Refused(Refusal refusal) when refusal == Refusal.COMMAND_OF_CLOSED_DAY ->
          // Even the join itself was settled on a day that is over, and nobody heard it.
          sequencer.ask(hall ->
              ResponseEntity.status(HttpStatus.CREATED)
                  .body(found(hall, request, mark, Outcome.KNOWN)));
      case Answer.Refused refused ->
          CompletableFuture.completedFuture(
              ResponseEntity.status(HttpStatus.CONFLICT)
                  .body(RefusalWords.body(refused.refusal())));
      case Answer.NobodyWaits _ -> throw new IllegalStateException("nobody is called here");
    };
  }

  private OfflineAnswer found(Hall hall, OfflineRequest request, String mark, Outcome outcome) {
    String label = label(hall, request, mark);
    Optional<Visit> visit =
        hall.day()
            .filter(request.day()::equals)
            .flatMap(_ -> hall.byLabel(label))
            .flatMap(hall::visit);
    if (visit.isEmpty() || visit.get().ticket().state() == Ticket.State.EXPIRED) {
      return new OfflineAnswer(Outcome.EXPIRED, label, request.category(), null, null, null, null);
    }
    Ticket ticket = visit.get().ticket();
    boolean waits = ticket.state() == Ticket.State.WAITING;
    int ahead = waits ? hall.ahead(ticket) : 0;
    return new OfflineAnswer(
        outcome,
        label,
        ticket.category().value(),
        ticket.arrival().time(),
        waits ? ahead : null,
        waits ? translator.estimate(hall, ticket.category(), ahead) : null,
        catalogue.published().publicUrl() + "/t/" + ticket.id().visit());
  }

  private static String label(Hall hall, OfflineRequest request, String mark) {
    return hall.setup()
        .category(new CategoryCode(request.category()))
        .map(DaySetup.CategorySetup::prefix)
        .map(prefix -> new TicketNumber(prefix, mark, request.number()).label())
        .orElse(mark + "-" + request.number());
  }
}
