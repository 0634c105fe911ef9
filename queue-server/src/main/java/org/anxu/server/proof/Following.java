package org.anxu.server.proof;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What entries of one command belong together: a pause that begins when the ticket leaves, a call
 * withdrawn by a pause or a sign-out, a number given back for a mark, all that closes a day.
 * Nothing else may share a command.
 */
final class Following {
  private static final Set<String> CLOSING =
      Set.of("ServiceCompleted", "CallWithdrawn", "TicketExpired", "DayClosed");

  /** What must be the next entry of the same command. */
  private record Expected(Set<String> types, @Nullable String counter, @Nullable Fact pause) {}

  private final Findings findings;
  private @Nullable Expected expected;
  private String command = "";
  private String type = "";
  private boolean leftOpen;

  Following(Findings findings) {
    this.findings = findings;
  }

  /** Looks at an entry before anything is done with it. */
  void take(Journaled entry) {
    boolean same = entry.command().equals(command);
    Expected must = expected;
    expected = null;
    if (must != null) {
      findings.demand(same && fits(must, entry), "follow.missing", type, must.types());
    } else if (same && !mayFollow(type, entry.type())) {
      findings.wrong("follow.more", entry.command(), entry.type());
    }
    if (!same) {
      leftOpen = false;
    }
    command = entry.command();
    type = entry.type();
  }

  /** Several served by voice are entered at once; a number gives its place back to its mark. */
  private static boolean mayFollow(String before, String type) {
    return type.equals("ServedByVoice") && before.equals("ServedByVoice")
        || type.equals("OfflineTicketJoined") && before.equals("TicketCancelled");
  }

  private static boolean fits(Expected must, Journaled entry) {
    Fact fact = entry.fact();
    return must.types().contains(entry.type())
        && (must.counter() == null || must.counter().equals(fact.maybe("counter")))
        && (must.pause() == null || must.pause().equals(fact.maybePart("pause")));
  }

  /** The ticket has left; an announced pause begins. */
  void pauseIfAnnounced(ProvedCounter counter) {
    if (counter.announced != null) {
      expected = new Expected(Set.of("CounterPaused"), counter.id, counter.announced);
    }
  }

  void pauseNow(ProvedCounter counter) {
    expected = new Expected(Set.of("CounterPaused"), counter.id, null);
  }

  void signOut(ProvedCounter counter) {
    expected = new Expected(Set.of("CounterClosed"), counter.id, null);
  }

  /** A counter was cleared since its day had been left open. */
  void closingOfLeftOpen() {
    leftOpen = true;
    expected = new Expected(CLOSING, null, null);
  }

  /** A ticket expired, which only a closing does. */
  void closing() {
    expected = new Expected(Set.of("TicketExpired", "DayClosed"), null, null);
  }

  /** The day is closed; one that was left open gives way to the next. */
  void closed(boolean wasLeftOpen) {
    findings.demand(wasLeftOpen || !leftOpen, "close.left-open");
    if (wasLeftOpen) {
      expected = new Expected(Set.of("DayOpened"), null, null);
    }
  }

  /** The journal ends here. */
  void end() {
    if (expected != null) {
      findings.wrong("follow.missing", type, expected.types());
    }
  }
}
