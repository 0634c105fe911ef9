package org.anxu.kiosk.help;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.anxu.protocol.ticketing.HelpAnswer;

/** The way to the guide: the queue server. */
@FunctionalInterface
public interface GuideLine {
  /**
   * Calls the guide once, or asks how that call stands.
   *
   * @param commandId the same for every repeat of one call
   * @return how the call stands, or nothing when nobody answered; never ends exceptionally
   */
  CompletableFuture<Optional<HelpAnswer.Outcome>> ask(String commandId);
}
