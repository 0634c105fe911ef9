package org.anxu.server.calling;

import java.util.Optional;
import java.util.stream.Stream;
import org.anxu.protocol.ticketing.CounterRequest;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Pause;
import org.anxu.server.hall.PauseReason;

/** What can be done at a counter, under the name it has in an address. */
public enum CounterAction {
  OPEN("open"),
  CALL_NEXT("call-next"),
  RECALL("recall"),
  START("start"),
  COMPLETE("complete"),
  NO_SHOW("no-show"),
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
   * @throws IllegalArgumentException if a pause has no valid reason or too long a message
   */
  public HallCommand command(CounterId counter, OfficerId officer, CounterRequest request) {
    return switch (this) {
      case OPEN -> new HallCommand.OpenCounter(counter, officer);
      case CALL_NEXT -> new HallCommand.CallNext(counter, officer);
      case RECALL -> new HallCommand.Recall(counter, officer);
      case START -> new HallCommand.StartService(counter, officer);
      case COMPLETE -> new HallCommand.Complete(counter, officer);
      case NO_SHOW -> new HallCommand.NoShow(counter, officer);
      case PAUSE ->
          new HallCommand.PauseCounter(counter, officer, pause(request), request.atOnce());
      case RESUME -> new HallCommand.Resume(counter, officer);
      case CLOSE -> new HallCommand.CloseCounter(counter, officer);
    };
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
    return new Pause(reason, request.expectedReturn(), request.message());
  }
}
