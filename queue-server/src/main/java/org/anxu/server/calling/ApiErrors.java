package org.anxu.server.calling;

import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.anxu.protocol.Words;
import org.anxu.protocol.ticketing.Refused;
import org.anxu.server.access.TooFast;
import org.anxu.server.journal.JournalUnavailable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Tells API clients what was wrong, in words: what they sent, or that the journal cannot write. */
// Before Spring's own, whose words are those of a program.
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
class ApiErrors {
  @ExceptionHandler(IllegalArgumentException.class)
  ProblemDetail badValue(IllegalArgumentException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
  }

  @ExceptionHandler(HttpMessageNotReadableException.class)
  ProblemDetail unreadable(HttpMessageNotReadableException e) {
    // A message's own rule speaks in its own words; a parser's are of no use to a caller.
    String why =
        e.getCause() instanceof ValueInstantiationException rule && rule.getCause() != null
            ? rule.getCause().getMessage() + ". "
            : "";
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_REQUEST,
        why + "The body is not the JSON this address takes; see /api/v1/openapi.yaml.");
  }

  @ExceptionHandler(JournalUnavailable.class)
  ProblemDetail unavailable(JournalUnavailable e) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()));
    problem.setProperty("code", e.trouble().name());
    problem.setProperty(
        "reason", new Words(e.words(Locale.SIMPLIFIED_CHINESE), e.words(Locale.ENGLISH)));
    return problem;
  }

  @ExceptionHandler(TooFast.class)
  ResponseEntity<Refused> tooFast(TooFast e) {
    return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
        .header(HttpHeaders.RETRY_AFTER, Long.toString(e.seconds()))
        .body(new Refused("TOO_FAST", e.words()));
  }

  @ExceptionHandler(CompletionException.class)
  ProblemDetail wrapped(CompletionException e) {
    if (e.getCause() instanceof JournalUnavailable unavailable) {
      return unavailable(unavailable);
    }
    if (e.getCause() instanceof IllegalArgumentException badValue) {
      return badValue(badValue);
    }
    throw e;
  }
}
