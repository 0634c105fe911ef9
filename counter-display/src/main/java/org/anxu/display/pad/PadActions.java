package org.anxu.display.pad;

import java.util.Optional;
import org.anxu.hardware.pad.PadKey;
import org.anxu.protocol.board.CounterPhase;
import org.anxu.protocol.ticketing.CounterRequest;
import org.jspecify.annotations.Nullable;

/** What a key asks of the server. Whether that is allowed now, the server alone decides. */
final class PadActions {
  private PadActions() {}

  /**
   * A request.
   *
   * @param action the last part of its address
   * @param body what is sent
   */
  record Action(String action, CounterRequest body) {}

  /**
   * The request of a key, or nothing for a key that means different things at different times while
   * it is not known what the counter does.
   */
  static Optional<Action> of(PadKey key, @Nullable CounterPhase phase, String commandId) {
    return switch (key) {
      case STEP -> step(phase, commandId);
      case NEXT -> plain("call-next", commandId);
      case RECALL -> plain("recall", commandId);
      case START -> plain("start", commandId);
      case COMPLETE -> plain("complete", commandId);
      case NO_SHOW -> plain("no-show", commandId);
      case HOLD -> plain("hold", commandId);
      case WITHDRAW -> plain("withdraw", commandId);
      case UNDO -> plain("undo", commandId);
      case PAUSE ->
          phase == CounterPhase.PAUSED
              ? plain("resume", commandId)
              : Optional.of(
                  new Action(
                      "pause", CounterRequest.pause(commandId, "SHORT_LEAVE", null, null, false)));
    };
  }

  private static Optional<Action> step(@Nullable CounterPhase phase, String commandId) {
    if (phase == null) {
      return Optional.empty();
    }
    return switch (phase) {
      case FREE -> plain("call-next", commandId);
      case CALLED -> plain("start", commandId);
      case SERVING -> plain("complete", commandId);
      case PAUSED -> plain("resume", commandId);
      case CLOSED -> Optional.empty(); // nobody is signed in: that needs the console
    };
  }

  private static Optional<Action> plain(String action, String commandId) {
    return Optional.of(new Action(action, CounterRequest.of(commandId)));
  }
}
