package org.anxu.server.journal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.Decision;
import org.anxu.server.hall.Hall;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.HallDecider;
import org.anxu.server.hall.HallEvent;
import org.anxu.server.hall.Moment;
import org.anxu.server.hall.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The hall as it is now, with the journal it is the fold of. Commands are decided one after another
 * and become durable together by {@link #commit}. Owned by the writer's thread.
 */
final class LiveHall {
  private final Journal journal;
  private final Timekeeper timekeeper;
  private final Answers answers = new Answers();
  private final List<JournalEntry> entries = new ArrayList<>();
  private final Set<CommandId> past = new HashSet<>();
  private Hall hall = new Hall();
  private long last;

  LiveHall(Journal journal, Timekeeper timekeeper) throws JournalUnavailable {
    this.journal = journal;
    this.timekeeper = timekeeper;
    reload();
  }

  Hall hall() {
    return hall;
  }

  /** What time it is. */
  Moment now() {
    return timekeeper.read().at();
  }

  /** The last durable sequence. */
  long last() {
    return last;
  }

  /** The answer to a command: the first one again, or the one that follows from the rules now. */
  Answer decide(CommandId id, HallCommand command) throws JournalUnavailable {
    String content = EventCodec.content(command);
    @Nullable KeptAnswer first = answers.first(id);
    if (first != null) {
      return first.content().equals(content)
          ? first.answer()
          : new Answer.Refused(Refusal.COMMAND_ID_REUSED);
    }
    if (past.contains(id) || journal.isPast(id)) {
      return new Answer.Refused(Refusal.COMMAND_OF_CLOSED_DAY);
    }
    Timekeeper.Reading now = timekeeper.read();
    letTimePass(now);
    List<HallEvent> events =
        switch (HallDecider.decide(hall, command, now.at())) {
          case Decision.Accepted accepted -> accepted.events();
          case Decision.Refused refused -> List.of(new HallEvent.CommandRefused(refused.refusal()));
        };
    int from = entries.size();
    for (HallEvent event : events) {
      if (event instanceof HallEvent.DayClosed closed) {
        past.addAll(answers.commands());
        if (!closed.leftOpen()) {
          past.add(id);
        }
      }
      happen(event, now, id, content);
    }
    return answers.take(hall, entries.subList(from, entries.size()));
  }

  /** Makes events of what is overdue. */
  void letTimePass() {
    letTimePass(timekeeper.read());
  }

  private void letTimePass(Timekeeper.Reading now) {
    now.jump().ifPresent(by -> happen(new HallEvent.ClockJumped(by), now));
    HallDecider.overdue(hall, now.at()).forEach(event -> happen(event, now));
  }

  private void happen(HallEvent event, Timekeeper.Reading now) {
    happen(event, now, new CommandId("time-%012d".formatted(next())), "");
  }

  private void happen(HallEvent event, Timekeeper.Reading now, CommandId command, String content) {
    long sequence = next();
    hall.apply(event, now.at(), sequence);
    timekeeper.use(now);
    entries.add(new JournalEntry(sequence, now.at(), now.clock(), command, content, event));
  }

  private long next() {
    return last + entries.size() + 1;
  }

  /** Makes durable what was decided since the last commit, and says what that was. */
  List<JournalEntry> commit() throws JournalUnavailable {
    if (entries.isEmpty()) {
      return List.of();
    }
    journal.append(last, entries, past);
    last += entries.size();
    List<JournalEntry> durable = List.copyOf(entries);
    entries.clear();
    past.clear();
    return durable;
  }

  /** Makes the state anew from what is durable: what was decided and not written never happened. */
  void reload() throws JournalUnavailable {
    entries.clear();
    past.clear();
    Replay replay = new Replay(answers);
    journal.replayDay(replay::take);
    hall = replay.end();
    Optional<JournalEntry> end = journal.lastEntry();
    last = end.map(JournalEntry::sequence).orElse(0L);
    timekeeper.resumeAfter(end);
  }

  void close() {
    journal.close();
  }
}
