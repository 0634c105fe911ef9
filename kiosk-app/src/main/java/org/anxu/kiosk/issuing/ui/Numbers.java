package org.anxu.kiosk.issuing.ui;

import java.util.Optional;
import org.anxu.hardware.printing.PrintOutcome;
import org.anxu.kiosk.issuing.TicketDesk;
import org.anxu.kiosk.link.IssueOutcome;
import org.anxu.protocol.catalogue.Catalogue;
import org.anxu.protocol.ticketing.IssuedTicket;
import org.jspecify.annotations.Nullable;

/** From the touch to the number on the screen and its slip. Under the session's lock alone. */
final class Numbers {
  /** The refusal of a second ticket for one bill, as the server names it. */
  private static final String BILL_HAS_TICKET = "BILL_HAS_TICKET";

  private final Guidance guidance;
  private final TicketDesk desk;

  Numbers(Guidance guidance, TicketDesk desk) {
    this.guidance = guidance;
    this.desk = desk;
  }

  /** Takes the number that a touch asks for. */
  void take(TakeScreen from) {
    guidance.await(
        desk.take(guidance.customer().asking(from.touch())), outcome -> taken(from, outcome));
  }

  private void taken(TakeScreen from, IssueOutcome outcome) {
    from.answered();
    switch (outcome) {
      case IssueOutcome.Issued(var ticket) -> show(ticket, false);
      case IssueOutcome.Declined(var refusal) when refusal.code().equals(BILL_HAS_TICKET) ->
          guidance.go(new BusinessPlace.Held(from.errand, refusal.reason(), from.here));
      case IssueOutcome.Declined(var refusal) ->
          guidance.say(refusal.reason().in(guidance.phrases().locale()));
      case IssueOutcome.Unavailable _ -> guidance.say(guidance.phrases().say("take.unavailable"));
    }
  }

  /** Shows a number that was taken before, and prints its slip as a marked copy. */
  void copy(IssuedTicket ticket) {
    show(ticket, true);
  }

  private void show(IssuedTicket ticket, boolean again) {
    Taken taken = new Taken(ticket);
    guidance.go(new Place.Number(taken));
    print(taken, again);
  }

  /** The numbers whose slips a restart has interrupted, to be shown on the first screen. */
  Optional<String> interrupted() {
    return desk.interruptedNumbers();
  }

  /** Prints the slip once more. */
  void reprint(Taken taken) {
    if (taken.mayReprint()) {
      taken.reprint();
      print(taken, true);
    }
  }

  private void print(Taken taken, boolean again) {
    @Nullable Catalogue catalogue = guidance.view().catalogue();
    if (catalogue == null) {
      taken.ended(new PrintOutcome(PrintOutcome.Result.FAILED, "no-catalogue"));
      return;
    }
    guidance.await(desk.print(taken.ticket(), catalogue, guidance.phrases(), again), taken::ended);
  }
}
