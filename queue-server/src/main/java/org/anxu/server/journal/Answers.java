package org.anxu.server.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.HallEvent;
import org.anxu.server.hall.TicketId;
import org.jspecify.annotations.Nullable;

/**
 * The answers given since the last closing of a day. They follow from the journal alone: at start
 * they are made again from its entries, by the same function that made them first.
 */
final class Answers {
  private final Map<CommandId, KeptAnswer> kept = new HashMap<>();
  private @Nullable CommandId closing;

  /** The first answer to a command, if it was given since the last closing. */
  @Nullable KeptAnswer first(CommandId command) {
    return kept.get(command);
  }

  /** The commands answered since the last closing. */
  Set<CommandId> commands() {
    return Set.copyOf(kept.keySet());
  }

  /**
   * Takes in what a command has brought.
   *
   * @param hall the state right after these entries
   * @param entries all entries of one command, in order
   */
  Answer take(Hall hall, List<JournalEntry> entries) {
    JournalEntry first = entries.getFirst();
    Answer answer = answer(hall, entries);
    entries.forEach(entry -> forget(entry.event()));
    kept.put(first.command(), new KeptAnswer(first.content(), answer));
    if (entries.getLast().event() instanceof HallEvent.DayClosed) {
      closing = first.command();
    }
    return answer;
  }

  /** The answers of a day end with it, that of its closing with the next opening. */
  private void forget(HallEvent event) {
    switch (event) {
      case HallEvent.DayClosed _ -> kept.clear();
      case HallEvent.DayOpened opened when !opened.reopened() && closing != null -> {
        kept.remove(closing);
        closing = null;
      }
      case HallEvent other -> {}
    }
  }

  void clear() {
    kept.clear();
    closing = null;
  }

  private static Answer answer(Hall hall, List<JournalEntry> entries) {
    long sequence = entries.getLast().sequence();
    if (entries.stream().anyMatch(entry -> turnsTheDay(entry.event()))) {
      // A day left open is closed by many entries; they are not read again at the next start.
      return new Answer.Done(null, sequence);
    }
    // A join may give another number back first; what it is about is the join.
    HallEvent event =
        entries.getLast().event() instanceof HallEvent.OfflineTicketJoined last
            ? last
            : entries.getFirst().event();
    return switch (event) {
      case HallEvent.CommandRefused refused -> new Answer.Refused(refused.refusal());
      case HallEvent.NobodyWaited _ -> new Answer.NobodyWaits(sequence);
      case HallEvent.TicketIssued issued -> issued(hall, issued, sequence);
      case HallEvent.OfflineTicketJoined joined -> issued(hall, joined, sequence);
      case HallEvent.MarkAdmitted admitted -> issued(hall, admitted, sequence);
      case HallEvent ignored -> new Answer.Done(ticket(hall, event), sequence);
    };
  }

  private static boolean turnsTheDay(HallEvent event) {
    return event instanceof HallEvent.DayOpened || event instanceof HallEvent.DayClosed;
  }

  private static Answer issued(Hall hall, HallEvent.OfTicket event, long sequence) {
    int waiting = hall.waiting(hall.ticket(event.ticket()).orElseThrow().category());
    return new Answer.Issued(event.ticket(), sequence, waiting - 1);
  }

  private static @Nullable TicketId ticket(Hall hall, HallEvent event) {
    if (event instanceof HallEvent.OfTicket ofTicket) {
      return ofTicket.ticket();
    }
    return event instanceof HallEvent.AtCounter atCounter
        ? hall.counter(atCounter.counter())
            .flatMap(counter -> Optional.ofNullable(counter.ticket()))
            .orElse(null)
        : null;
  }
}
