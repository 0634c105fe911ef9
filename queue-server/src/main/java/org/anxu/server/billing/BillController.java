package org.anxu.server.billing;

import org.anxu.protocol.ticketing.BillAnswer;
import org.anxu.protocol.ticketing.BillRequest;
import org.anxu.server.access.Pace;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets kiosks look up what is to be paid. */
@RestController
class BillController {
  /** More than a queue of people scanning one bill after another. */
  private static final int A_MINUTE = 30;

  private final BillDesk desk;
  private final Pace pace = new Pace(A_MINUTE, System::nanoTime);

  BillController(BillDesk desk) {
    this.desk = desk;
  }

  @PostMapping("/api/v1/bills/lookup")
  ResponseEntity<BillAnswer> look(@RequestBody BillRequest request, Authentication authentication)
      throws InterruptedException {
    Account account = new Account(request.account());
    pace.demand(authentication.getName());
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(desk.look(account));
  }
}
