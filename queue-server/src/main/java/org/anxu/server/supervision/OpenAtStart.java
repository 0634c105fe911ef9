package org.anxu.server.supervision;

import org.anxu.server.hall.Actor;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Post;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Opens a service day at start whatever the clock says, for a demonstration; a hall leaves {@code
 * anxu.open-at-start} off.
 */
@Component
@ConditionalOnProperty("anxu.open-at-start")
class OpenAtStart implements ApplicationRunner {
  private static final Logger log = LoggerFactory.getLogger(OpenAtStart.class);
  private static final Actor DEMONSTRATION =
      new Actor(new OfficerId("open-at-start"), Post.TIMETABLE);

  private final ServiceDay day;

  OpenAtStart(ServiceDay day) {
    this.day = day;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    log.info("service day opened at start: {}", day.open(DEMONSTRATION).join());
  }
}
