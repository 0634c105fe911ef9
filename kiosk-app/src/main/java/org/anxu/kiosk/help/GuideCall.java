package org.anxu.kiosk.help;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anxu.protocol.device.DeviceCommand;
import org.anxu.protocol.ticketing.HelpAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The one call for the guide that a kiosk can have at a time. It is repeated with the same id until
 * the server has heard it, then asked after until the guide is coming; whoever presses meanwhile
 * asks for the same. No method waits.
 */
public final class GuideCall {
  /** How a call stands. */
  public enum State {
    /** Nobody calls. */
    NONE,
    /** Called, not answered yet. */
    CALLING,
    /** The server does not answer; it is tried further, and the customer should wave. */
    UNHEARD,
    /** The guide has been told. */
    ASKED,
    /** The guide is on the way. */
    COMING
  }

  /** The server takes 40 a minute; a call that nobody heard is pressed upon it more often. */
  private static final Duration UNTIL_HEARD = Duration.ofSeconds(2);

  private static final Duration UNTIL_COMING = Duration.ofSeconds(4);

  /** A call that nobody heard for so long: its customer has found help or gone. */
  private static final Duration UNHEARD_ENDS = Duration.ofMinutes(3);

  /** The server forgets a call then. */
  private static final Duration ASKED_ENDS = Duration.ofMinutes(15);

  /** The guide has arrived by then; a press after it is another call. */
  private static final Duration COMING_ENDS = Duration.ofMinutes(2);

  private final GuideLine line;
  private final InstantSource clock;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile State state = State.NONE;
  private @Nullable String command;
  private Instant since = Instant.MIN;
  private Instant askedAt = Instant.MIN;
  private boolean asking;

  /** No call yet. */
  public GuideCall(GuideLine line, InstantSource clock) {
    this.line = line;
    this.clock = clock;
  }

  /** How the call stands. */
  public State state() {
    return state;
  }

  /** Tells of every press, for lamps and buzzer, heard by the server or not; must not block. */
  public void onPress(Runnable listener) {
    listeners.add(listener);
  }

  /** Somebody presses; returns at once. */
  public void press() {
    synchronized (this) {
      if (command == null) {
        command = UUID.randomUUID().toString();
        stand(State.CALLING);
        ask(command);
      }
    }
    listeners.forEach(Runnable::run);
  }

  /** Asks again where it is time, and ends what is over; called every second. */
  public synchronized void look() {
    if (command == null) {
      return;
    }
    Instant now = clock.instant();
    boolean over =
        now.isAfter(
            since.plus(
                switch (state) {
                  case NONE, CALLING, UNHEARD -> UNHEARD_ENDS;
                  case ASKED -> ASKED_ENDS;
                  case COMING -> COMING_ENDS;
                }));
    Duration pause = state == State.ASKED ? UNTIL_COMING : UNTIL_HEARD;
    if (over) {
      end();
    } else if (state != State.COMING && !asking && !now.isBefore(askedAt.plus(pause))) {
      ask(command);
    }
  }

  /**
   * News of the server. Whether it has expired is not asked: it is about this very call or passed
   * over, and this machine's clock may be wrong.
   */
  public synchronized void news(DeviceCommand news) {
    if (!news.subject().equals(command)) {
      return;
    }
    switch (news.kind()) {
      case DeviceCommand.GUIDE_COMING -> stand(State.COMING);
      case DeviceCommand.HELP_OVER -> end();
      default -> {
        // Not for this.
      }
    }
  }

  private void ask(String id) {
    asking = true;
    askedAt = clock.instant();
    var _ = line.ask(id).thenAccept(answer -> answered(id, answer));
  }

  private synchronized void answered(String id, Optional<HelpAnswer.Outcome> answer) {
    if (!id.equals(command)) {
      return; // of a call that is over
    }
    asking = false;
    if (state == State.COMING) {
      return;
    }
    if (answer.isEmpty()) {
      if (state == State.CALLING) {
        // Since the press, not since this: the time until it ends runs on.
        state = State.UNHEARD;
      }
      return;
    }
    switch (answer.get()) {
      case ASKED -> {
        if (state != State.ASKED) {
          stand(State.ASKED);
        }
      }
      case COMING -> stand(State.COMING);
    }
  }

  private void stand(State now) {
    state = now;
    since = clock.instant();
  }

  private void end() {
    command = null;
    asking = false;
    state = State.NONE;
  }
}
