package org.anxu.server.supervision;

import java.nio.file.Path;
import org.anxu.server.proof.JournalUnreadable;
import org.anxu.server.proof.PassWatch;
import org.anxu.server.proof.VisitPasses;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** "为什么不是我?": who passed a visit, and by which rule. */
@RestController
class PassesController {
  private final PassWatch watch;

  PassesController(@Value("${anxu.data:./data}") Path data) {
    watch = new PassWatch(data.resolve("journal.db"));
  }

  @GetMapping("/api/v1/visits/{visit}/passes")
  ResponseEntity<VisitPasses> ofVisit(@PathVariable String visit) {
    return passes(visit);
  }

  /** For the customer: the address of the ticket's page is what gives access. */
  @GetMapping("/t/{visit:[0-9a-f-]{36}}/passes")
  ResponseEntity<VisitPasses> ofTicket(@PathVariable String visit) {
    return passes(visit);
  }

  private ResponseEntity<VisitPasses> passes(String visit) {
    try {
      return watch
          .of(visit)
          .map(found -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(found))
          .orElseThrow(
              () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such visit today"));
    } catch (JournalUnreadable e) {
      throw new ResponseStatusException(
          HttpStatus.SERVICE_UNAVAILABLE, "the journal cannot be read now", e);
    }
  }
}
