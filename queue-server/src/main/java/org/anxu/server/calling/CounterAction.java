package org.anxu.server.calling;

import java.util.Optional;
import java.util.stream.Stream;
import org.anxu.protocol.ticketing.CounterRequest;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.NoteId;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Pause;
import org.anxu.server.hall.PauseReason;
import org.anxu.server.hall.VisitId;
import org.jspecify.annotations.Nullable;

/** What can be done at a counter, under the name it has in an address. */
public enum CounterAction {
  OPEN("open"),
  CALL_NEXT("call-next"),
  RECALL("recall"),
  WITHDRAW("withdraw"),
  START("start"),
  COMPLETE("complete"),
  NO_SHOW("no-show"),
  HOLD("hold"),
  RESUME_HELD("resume-held"),
  TRANSFER("transfer"),
  UNDO("undo"),
  PAUSE("pause"),
  RESUME("resume"),
  CLOSE("close");

  private final String path;

  CounterAction(String path) {
    this.path = path;
  }

  /** The last part of its address. */
  public String path() {
    return path;
  }

  /** The action of an address. */
  public static Optional<CounterAction> of(String path) {
    return Stream.of(values()).filter(action -> action.path.equals(path)).findAny();
  }

  /**
   * The command that does it.
   *
   * @throws IllegalArgumentException if what the action needs is missing or no valid value
   */
  public HallCommand command(CounterId counter, OfficerId officer, CounterRequest request) {
    return switch (this) {
      case OPEN -> new HallCommand.OpenCounter(counter, officer);
      case CALL_NEXT -> new HallCommand.CallNext(counter, officer);
      case RECALL -> new HallCommand.Recall(counter, officer);
      case WITHDRAW -> new HallCommand.WithdrawCall(counter, officer);
      case START -> new HallCommand.StartService(counter, officer);
      case COMPLETE -> new HallCommand.Complete(counter, officer);
      case NO_SHOW -> new HallCommand.NoShow(counter, officer);
      case HOLD -> new HallCommand.Hold(counter, officer);
      case RESUME_HELD ->
          new HallCommand.ResumeHeld(
              counter, officer, new VisitId(required("visit", request.visit())));
      case TRANSFER ->
          new HallCommand.Transfer(
              counter,
              officer,
              new CategoryCode(required("category", request.category())),
              request.directed() == null ? null : new CounterId(request.directed()));
      case UNDO -> new HallCommand.Undo(counter, officer);
      case PAUSE ->
          new HallCommand.PauseCounter(counter, officer, pause(request), request.atOnce());
      case RESUME -> new HallCommand.ResumeCounter(counter, officer);
      case CLOSE -> new HallCommand.CloseCounter(counter, officer);
    };
  }

  private static String required(String name, @Nullable String value) {
    if (value == null) {
      throw new IllegalArgumentException("'" + name + "' is missing");
    }
    return value;
  }

  private static Pause pause(CounterRequest request) {
    PauseReason reason =
        Stream.of(PauseReason.values())
            .filter(each -> each.name().equals(request.reason()))
            .findAny()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "reason must be one of "
                        + Stream.of(PauseReason.values()).map(Enum::name).toList()
                        + ", not "
                        + request.reason()));
    // The words themselves are kept apart from the journal, under the command's id.
    NoteId note = request.message() == null ? null : new NoteId(request.commandId());
    return new Pause(reason, request.expectedReturn(), note);
  }
}
