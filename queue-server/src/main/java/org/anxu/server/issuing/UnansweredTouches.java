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
 * a reused id; and of an issue that came before, the join is told the visit, so that one command
 * decides between the two.
 */
public final class UnansweredTouches {
  private final Sequencer sequencer;

  /** Settles touches at this hall. */
  public UnansweredTouches(Sequencer sequencer) {
    this.sequencer = sequencer;
  }

  /**
   * Joins an offline ticket; once, however often it is repeated.
   *
   * @param touch the touch that was not answered
   * @param device the kiosk's name in the register
   */
  public CompletableFuture<Answer> join(
      CommandId touch, HallCommand.JoinOffline join, String device) {
    return sequencer
        .submit(touch, join)
        .thenCompose(answer ->
            answer instanceof Answer.Refused(Refusal refusal) && isTaken(refusal)
                ? instead(touch, join, device)
                : CompletableFuture.completedFuture(answer));
  }

  /** Whether the touch's id stands for something else: an issue of this day, or of one before. */
  private static boolean isTaken(Refusal refusal) {
    return refusal == Refusal.COMMAND_ID_REUSED || refusal == Refusal.COMMAND_OF_CLOSED_DAY;
  }

  /** The id is known, so what is asked here with it only tells what it was first answered. */
  private CompletableFuture<Answer> instead(
      CommandId touch, HallCommand.JoinOffline join, String device) {
    HallCommand same =
        new HallCommand.IssueTicket(TicketController.newVisit(), join.matters(), device);
    return sequencer
        .submit(touch, same)
        .thenCompose(first ->
            sequencer.submit(
                joining(touch),
                first instanceof Answer.Issued issued
                    ? join.insteadOf(issued.ticket().visit())
                    : join));
  }

  private static CommandId joining(CommandId touch) {
    byte[] name = ("join " + touch.value()).getBytes(StandardCharsets.UTF_8);
    return new CommandId(UUID.nameUUIDFromBytes(name).toString());
  }
}
