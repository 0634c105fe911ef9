package org.anxu.server.proof;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Proves a journal entry by entry: its form, its times, its command, and the order of service. */
final class EntryProof {
  private final FactReader reader = new FactReader();
  private final FactForms forms = new FactForms();
  private final Findings findings = new Findings();
  private final ProvedDay day = new ProvedDay();
  private final TimeProof times = new TimeProof(findings);
  private final CommandProof commands = new CommandProof(findings);
  private final Following following = new Following(findings);
  private final Ground ground = new Ground(day, findings, following);
  private final DayProof days = new DayProof(ground);
  private final CounterProof counters = new CounterProof(ground);
  private final ArrivalProof arrivals = new ArrivalProof(ground);
  private final ServiceProof services = new ServiceProof(ground);
  private final UndoProof undo = new UndoProof(ground);
  private final VisitProof visits = new VisitProof(ground);
  private final CallProof calls;
  private final Witness witness;
  private boolean lost;

  EntryProof(Witness witness) {
    this.witness = witness;
    this.calls = new CallProof(ground, witness);
  }

  Findings findings() {
    return findings;
  }

  ProvedDay day() {
    return day;
  }

  CommandProof commands() {
    return commands;
  }

  /** Whether the state was lost, so that later entries are checked for their chain alone. */
  boolean lost() {
    return lost;
  }

  /**
   * Takes the next entry.
   *
   * @param shortened what stands for its command's id in {@code past_command}
   */
  void take(RawEntry row, long shortened) {
    findings.at(row.sequence());
    if (lost) {
      return;
    }
    Journaled entry = formed(row);
    if (entry == null) {
      lost = true;
      return;
    }
    try {
      times.take(entry);
      commands.take(entry, shortened);
      following.take(entry);
      if (entry.fromCommand()) {
        counters.nothingIsOverdue(entry);
      }
      witness.before(entry, day);
      apply(entry);
      witness.after(entry, day);
    } catch (Findings.Lost e) {
      lost = true;
    }
  }

  private @Nullable Journaled formed(RawEntry row) {
    try {
      Fact fact = reader.read(row.event());
      String wrong = forms.wrongWith(fact);
      if (wrong == null) {
        return new Journaled(
            row,
            new String(row.command(), StandardCharsets.UTF_8),
            new String(row.content(), StandardCharsets.UTF_8),
            fact);
      }
      findings.wrong("form", wrong);
    } catch (FactReader.Malformed e) {
      findings.wrong("form", e.getMessage());
    }
    return null;
  }

  private void apply(Journaled entry) {
    switch (entry.type()) {
      case "DayOpened" -> days.open(entry);
      case "IssuingEnded" -> days.endIssuing(entry);
      case "DayClosed" -> days.close(entry);
      case "CounterChanged" -> days.changeCounter(entry);
      case "CategoryPaused" -> days.pauseCategory(entry);
      case "CategoryResumed" -> days.resumeCategory(entry);
      case "HallPaused" -> days.pauseHall(entry);
      case "HallResumed" -> days.resumeHall(entry);
      case "TicketIssued" -> arrivals.issue(entry);
      case "OfflineTicketJoined" -> arrivals.join(entry);
      case "OfflineTicketMatched" -> arrivals.match(entry);
      case "OfflineTicketExpired" -> arrivals.expire(entry);
      case "MarkAdmitted" -> arrivals.admit(entry);
      case "CounterOpened" -> counters.open(entry);
      case "CounterClosed" -> counters.close(entry);
      case "DirectionReleased" -> counters.release(entry);
      case "NobodyWaited" -> counters.nobody(entry);
      case "PauseAnnounced" -> counters.announce(entry);
      case "CounterPaused" -> counters.pause(entry);
      case "CounterResumed" -> counters.resume(entry);
      case "TicketCalled" -> calls.call(entry);
      case "TicketRecalled" -> calls.recall(entry);
      case "CallWithdrawn" -> calls.withdraw(entry);
      case "ServiceStarted" -> calls.start(entry);
      case "TicketNotShown" -> calls.noShow(entry);
      case "TicketReinstated" -> calls.reinstate(entry);
      case "ServiceCompleted" -> services.complete(entry);
      case "TicketHeld" -> services.hold(entry);
      case "HoldOverdue" -> services.overdue(entry);
      case "TicketResumed" -> services.resume(entry);
      case "TicketTransferred" -> services.transfer(entry);
      case "ServiceHandedOver" -> services.handOver(entry);
      case "StepUndone" -> undo.undo(entry);
      case "TicketCancelled" -> visits.cancel(entry);
      case "ServedByVoice" -> visits.servedByVoice(entry);
      case "TicketExpired" -> visits.expire(entry);
      case "CareGranted" -> visits.care(entry, true);
      case "CareWithdrawn" -> visits.care(entry, false);
      case "ClockJumped", "CommandRefused", "NothingToDo" -> {}
      default -> throw new IllegalStateException("the form of " + entry.type() + " was checked");
    }
  }

  /** The journal ends here. */
  void end() {
    if (!lost) {
      following.end();
    }
  }
}
