package org.anxu.server.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Checks the ids of commands: the entries of one stand together, none comes again, what time alone
 * has brought has a name of its own; and follows which ids are of closed days.
 */
final class CommandProof {
  private static final Set<String> BY_TIME =
      Set.of("ClockJumped", "DirectionReleased", "HoldOverdue");

  private final Findings findings;
  private final LongSet known = new LongSet();
  private final LongSet past = new LongSet();
  private final List<Long> kept = new ArrayList<>();
  private String command = "";
  private String content = "";
  private long id;

  CommandProof(Findings findings) {
    this.findings = findings;
  }

  /** Takes an entry; {@code shortened} is what stands for its command's id. */
  void take(Journaled entry, long shortened) {
    boolean byTime = BY_TIME.contains(entry.type());
    findings.demand(byTime != entry.fromCommand(), "command.time", entry.type());
    if (byTime) {
      boolean named = entry.command().equals("time-%012d".formatted(entry.sequence()));
      findings.demand(named, "command.time-name", entry.command());
      command = "";
      return;
    }
    if (!entry.command().equals(command)) {
      boolean right =
          entry.command().matches("[A-Za-z0-9-]{8,64}") && entry.content().matches("[0-9a-f]{32}");
      findings.demand(right, "command.form", entry.command(), entry.content());
      findings.demand(known.add(shortened), "command.again", entry.command());
      command = entry.command();
      content = entry.content();
      id = shortened;
      kept.add(id);
    }
    findings.demand(entry.content().equals(content), "command.content", command);
    turn(entry);
  }

  /** The commands of a day are past when it is closed; one that opens the next is of the next. */
  private void turn(Journaled entry) {
    if (entry.type().equals("DayClosed")) {
      boolean leftOpen = entry.fact().flag("leftOpen");
      kept.stream().filter(each -> each != id || !leftOpen).forEach(past::add);
      kept.clear();
      if (leftOpen) {
        kept.add(id);
      }
    }
  }

  /** The ids of closed days so far. */
  LongSet past() {
    return past;
  }
}
