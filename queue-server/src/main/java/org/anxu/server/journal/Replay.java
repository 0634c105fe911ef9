package org.anxu.server.journal;

import java.util.ArrayList;
import java.util.List;
import org.anxu.server.hall.Hall;

/** Makes the hall and the answers anew from entries, command by command. */
final class Replay {
  private final Hall hall = new Hall();
  private final Answers answers;
  private final List<JournalEntry> ofOneCommand = new ArrayList<>();

  Replay(Answers answers) {
    this.answers = answers;
    answers.clear();
  }

  void take(JournalEntry entry) {
    if (!ofOneCommand.isEmpty() && !ofOneCommand.getFirst().command().equals(entry.command())) {
      answer();
    }
    hall.apply(entry.event(), entry.at(), entry.sequence());
    if (entry.fromCommand()) {
      ofOneCommand.add(entry);
    }
  }

  private void answer() {
    answers.take(hall, ofOneCommand);
    ofOneCommand.clear();
  }

  Hall end() {
    if (!ofOneCommand.isEmpty()) {
      answer();
    }
    return hall;
  }
}
