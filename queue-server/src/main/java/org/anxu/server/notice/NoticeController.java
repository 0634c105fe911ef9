package org.anxu.server.notice;

import org.anxu.protocol.ticketing.NoticeAnswer;
import org.anxu.protocol.ticketing.NoticeRequest;
import org.anxu.server.access.Caller;
import org.anxu.server.journal.JournalUnavailable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Lets the guide and the director have all public screens show something, over HTTP. */
@RestController
class NoticeController {
  private final PublicNotices notices;

  NoticeController(PublicNotices notices) {
    this.notices = notices;
  }

  @PostMapping("/api/v1/notices/{action}")
  NoticeAnswer act(
      @PathVariable String action,
      @RequestBody NoticeRequest request,
      Authentication authentication)
      throws JournalUnavailable {
    NoticeAction known =
        NoticeAction.of(action)
            .orElseThrow(
                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no action " + action));
    if (!(Caller.of(authentication) instanceof Caller.StaffCaller staff)) {
      throw new IllegalStateException("the check of rights lets staff in, nobody else");
    }
    Shown shown = notices.act(known, request, staff.actor());
    Shown.Message message = shown.message();
    Shown.Alarm alarm = shown.alarm();
    return new NoticeAnswer(
        message == null ? null : message.text(),
        message == null ? null : message.until(),
        alarm == null ? null : alarm.kind().name(),
        alarm == null ? null : alarm.since());
  }
}
