package org.anxu.acceptance.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds each answer that a client was given against what the journal says of its command. */
final class Evidence {
  private static final Map<String, String> BEGINS =
      Map.of(
          Asked.ISSUE,
          "TicketIssued",
          "open",
          "CounterOpened",
          "call-next",
          "TicketCalled",
          "recall",
          "TicketRecalled",
          "withdraw",
          "CallWithdrawn",
          "start",
          "ServiceStarted",
          "no-show",
          "TicketNotShown",
          "hold",
          "TicketHeld",
          "resume-held",
          "TicketResumed",
          "resume",
          "CounterResumed");

  private Evidence() {}

  /** What does not agree, best empty. */
  static List<String> missing(JournalFile journal, List<Asked.Answered> answers) {
    List<String> wrong = new ArrayList<>();
    for (Asked.Answered each : answers) {
      JournalFile.@Nullable Fact fact = journal.of(each.asked().id());
      if (fact == null) {
        wrong.add("answered and not in the journal: " + each);
      } else if (!agrees(each, fact)) {
        wrong.add("answered " + each + ", but the journal says " + fact);
      }
    }
    return wrong;
  }

  private static boolean agrees(Asked.Answered answered, JournalFile.Fact fact) {
    return switch (answered.given()) {
      case Given.Issued issued ->
          fact.type().equals("TicketIssued")
              && fact.event().path("ticket").asString().equals(issued.ticket())
              && fact.event().path("category").asString().equals(issued.category())
              && label(fact).equals(issued.label())
              && fact.time() == issued.issuedAt().toEpochMilli();
      case Given.Done done ->
          done.sequence() == fact.last() && begins(answered.asked().action(), fact.type());
      case Given.Nobody nobody ->
          fact.type().equals("NobodyWaited") && nobody.sequence() == fact.last();
      case Given.Refusal refusal ->
          fact.type().equals("CommandRefused")
              && fact.event().path("refusal").asString().equals(refusal.code());
    };
  }

  private static boolean begins(String action, String type) {
    String expected = BEGINS.get(action);
    // What completes or pauses may begin with one of several events, and never with a refusal.
    return expected == null
        ? !type.equals("CommandRefused") && !type.equals("NobodyWaited")
        : expected.equals(type);
  }

  private static String label(JournalFile.Fact fact) {
    return "%s%03d"
        .formatted(
            fact.event().path("number").path("prefix").asString(),
            fact.event().path("number").path("number").asInt());
  }
}
