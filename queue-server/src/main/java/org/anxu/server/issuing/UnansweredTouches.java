package org.anxu.server.issuing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.Refusal;
import org.anxu.server.journal.Answer;
import org.anxu.server.journal.Sequencer;

/**
 * Lets a touch that a kiosk heard no answer to, and then gave an offline ticket for, have one place
 * in the line. The ticket joins under the id of the touch, so whichever of the two comes first
 * settles it: an issue that comes after the join, as one held up in the network may, is refused as
 * a reused id; and an issue that came before, whose number nobody has on paper, gives its place
 * back.
 */
public final class UnansweredTouches {
  private final Sequencer sequencer;

  /** Settles touches at this hall. */
  public UnansweredTouches(Sequencer sequencer) {
    this.sequencer = sequencer;
  }

  /**
   * Joins an offline ticket; each step happens once, however often it is repeated.
   *
   * @param touch the touch that was not answered
   * @param device the kiosk's name in the register
   */
  public CompletableFuture<Answer> join(
      CommandId touch, HallCommand.JoinOffline join, String device) {
    return sequencer
        .submit(touch, join)
        .thenCompose(answer ->
            answer.equals(new Answer.Refused(Refusal.COMMAND_ID_REUSED))
                ? instead(touch, join, device)
                : CompletableFuture.completedFuture(answer));
  }

  /** The id is known, so what is asked here with it only tells what it was first answered. */
  private CompletableFuture<Answer> instead(
      CommandId touch, HallCommand.JoinOffline join, String device) {
    HallCommand same =
        new HallCommand.IssueTicket(TicketController.newVisit(), join.matters(), device);
    return sequencer
        .submit(touch, same)
        .thenCompose(first -> withdraw(touch, first))
        .thenCompose(_ -> sequencer.submit(derived(touch, "join"), join));
  }

  /** A ticket that is being served cannot be given back; whoever is served with it stays so. */
  private CompletableFuture<Answer> withdraw(CommandId touch, Answer first) {
    return first instanceof Answer.Issued issued
        ? sequencer.submit(
            derived(touch, "withdraw"), new HallCommand.CancelVisit(issued.ticket().visit(), null))
        : CompletableFuture.completedFuture(first);
  }

  private static CommandId derived(CommandId touch, String step) {
    byte[] name = (step + " " + touch.value()).getBytes(StandardCharsets.UTF_8);
    return new CommandId(UUID.nameUUIDFromBytes(name).toString());
  }
}
