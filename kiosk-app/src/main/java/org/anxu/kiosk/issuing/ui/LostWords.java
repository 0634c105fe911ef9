package org.anxu.kiosk.issuing.ui;

import java.util.Optional;
import org.anxu.kiosk.link.Reply;
import org.anxu.kiosk.words.Phrases;
import org.anxu.protocol.Words;
import org.anxu.protocol.ticketing.FoundTickets;

/** What to tell somebody whose slip was looked for. */
final class LostWords {
  private LostWords() {}

  /** What was found; if nothing, it is said why. */
  static Optional<FoundTickets> found(Guidance guidance, Reply<FoundTickets> reply) {
    Phrases phrases = guidance.phrases();
    switch (reply) {
      case Reply.Told<FoundTickets>(FoundTickets found) when !found.tickets().isEmpty() -> {
        return Optional.of(found);
      }
      case Reply.Told<FoundTickets> _ -> guidance.say(phrases.say("lost.none"));
      case Reply.Declined<FoundTickets>(Words reason) -> guidance.say(reason.in(phrases.locale()));
      case Reply.Unavailable<FoundTickets> _ -> guidance.say(phrases.say("lost.unavailable"));
    }
    return Optional.empty();
  }
}
