package org.anxu.server.journal;

import java.time.Instant;
import java.util.function.BiConsumer;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.Decision;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.HallDecider;
import org.anxu.server.hall.HallEvent;
import org.anxu.server.hall.Ticket;
import org.anxu.server.hall.TicketId;
import org.jspecify.annotations.Nullable;

/** Takes one command from decision to state and answer. */
final class Deciding {
  private Deciding() {}

  static Answer apply(
      Hall hall,
      HallCommand command,
      Instant time,
      long last,
      BiConsumer<Long, HallEvent> happened) {
    TicketId before = held(hall, command);
    return switch (HallDecider.decide(hall, command, time)) {
      case Decision.Refused refused -> new Answer.Refused(refused.refusal());
      case Decision.NobodyWaits _ -> new Answer.NobodyWaits(last);
      case Decision.Accepted accepted -> {
        long sequence = last;
        for (HallEvent event : accepted.events()) {
          hall.apply(event, time, ++sequence);
          happened.accept(sequence, event);
        }
        yield answer(hall, command, before, sequence);
      }
    };
  }

  private static Answer answer(
      Hall hall, HallCommand command, @Nullable TicketId before, long sequence) {
    return switch (command) {
      case HallCommand.IssueTicket issue -> {
        Ticket ticket = hall.ticket(issue.ticket()).orElseThrow();
        yield new Answer.Issued(ticket.id(), sequence, hall.ahead(ticket));
      }
      case HallCommand.AtCounter atCounter -> {
        TicketId after = held(hall, command);
        yield new Answer.Done(atCounter.counter(), after == null ? before : after, sequence);
      }
      case HallCommand.OpenDay _, HallCommand.EndIssuing _, HallCommand.CloseDay _ ->
          new Answer.Done(null, null, sequence);
    };
  }

  /** The ticket at the command's counter, if it is done at one. */
  private static @Nullable TicketId held(Hall hall, HallCommand command) {
    if (!(command instanceof HallCommand.AtCounter atCounter)) {
      return null;
    }
    CounterId counter = atCounter.counter();
    return hall.counter(counter).isPresent() ? hall.counter(counter).get().ticket() : null;
  }
}
