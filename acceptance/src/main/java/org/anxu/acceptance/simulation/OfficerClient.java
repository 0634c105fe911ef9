package org.anxu.acceptance.simulation;

import java.util.ArrayList;
import java.util.List;
import org.anxu.protocol.ticketing.CounterRequest;

/** An officer at a counter, who mostly does what comes next and sometimes what the rules refuse. */
final class OfficerClient extends Client {
  /** What the officer believes the counter is doing. */
  private enum Belief {
    UNKNOWN,
    FREE,
    CALLED,
    SERVING,
    PAUSED
  }

  private static final List<String> ANY =
      List.of(
          "call-next",
          "recall",
          "withdraw",
          "start",
          "complete",
          "no-show",
          "hold",
          "pause",
          "resume");
  private static final int AT_RANDOM_OF_HUNDRED = 5;

  private final String counter;
  private final String pad;
  private final String staff;
  private final List<String> held = new ArrayList<>();
  private Belief belief = Belief.UNKNOWN;
  private boolean signedIn;

  OfficerClient(String name, long seed, String counter, String pad, String staff) {
    super(name, seed);
    this.counter = counter;
    this.pad = pad;
    this.staff = staff;
  }

  @Override
  Asked next() {
    String id = newId();
    if (!signedIn) {
      return new Asked(id, counter, "open", List.of(), false, staff, CounterRequest.of(id));
    }
    String action =
        belief == Belief.UNKNOWN || random.nextInt(100) < AT_RANDOM_OF_HUNDRED
            ? ANY.get(random.nextInt(ANY.size()))
            : likely(random.nextInt(100));
    boolean now = random.nextBoolean();
    CounterRequest request =
        switch (action) {
          case "pause" -> CounterRequest.pause(id, "SHORT_LEAVE", null, null, now);
          case "resume-held" -> CounterRequest.of(id).withVisit(held.getFirst());
          case String _ -> CounterRequest.of(id);
        };
    return new Asked(id, counter, action, List.of(), now, pad, request);
  }

  private String likely(int percent) {
    return switch (belief) {
      case FREE ->
          held.isEmpty() || percent < 70 ? (percent < 92 ? "call-next" : "pause") : "resume-held";
      case CALLED ->
          percent < 60 ? "start" : percent < 80 ? "recall" : percent < 95 ? "no-show" : "withdraw";
      case SERVING -> percent < 80 ? "complete" : percent < 92 ? "hold" : "pause";
      case PAUSED -> percent < 85 || held.isEmpty() ? "resume" : "resume-held";
      case UNKNOWN -> "call-next";
    };
  }

  @Override
  void learn(Asked asked, Given given) {
    if (!(given instanceof Given.Done done)) {
      belief = given instanceof Given.Nobody ? Belief.FREE : Belief.UNKNOWN;
      if (asked.action().equals("resume-held")) {
        held.removeFirst();
      }
      return;
    }
    switch (asked.action()) {
      case "open" -> {
        signedIn = true;
        belief = Belief.FREE;
      }
      case "call-next", "recall" -> belief = Belief.CALLED;
      case "start" -> belief = Belief.SERVING;
      case "hold" -> {
        held.add(done.label());
        belief = Belief.UNKNOWN;
      }
      case "resume-held" -> held.removeFirst();
      case "complete", "no-show", "withdraw", "resume" -> belief = Belief.FREE;
      case "pause" -> belief = belief == Belief.FREE ? Belief.PAUSED : Belief.UNKNOWN;
      case String other -> throw new IllegalStateException("an officer does not " + other);
    }
  }
}
