package org.anxu.server.calling;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.OfficerId;
import org.springframework.stereotype.Component;

/**
 * Which consoles are open at which counter, so that two at one counter are told of each other. It
 * decides nothing: what a console may do, the rules say.
 */
@Component
public class OpenConsoles {
  /** A browser lets a covered window speak once a minute only. */
  static final Duration LOST_AFTER = Duration.ofSeconds(90);

  /**
   * One console.
   *
   * @param slim whether it is the slim form beside another program
   * @param since when it was opened at this counter
   */
  public record Console(CounterId counter, OfficerId officer, boolean slim, Instant since) {}

  private record Seen(Console console, Instant last) {}

  private final Map<String, Seen> open = new ConcurrentHashMap<>();
  private final InstantSource clock;

  OpenConsoles(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * A window shows this counter now.
   *
   * @param window the window's own id
   * @return the other windows at that counter, the longest open first
   */
  public List<Console> seen(String window, CounterId counter, OfficerId officer, boolean slim) {
    Instant now = clock.instant();
    open.values().removeIf(each -> isLost(each, now));
    open.compute(
        window,
        (_, before) ->
            before != null && before.console().counter().equals(counter)
                ? new Seen(before.console(), now)
                : new Seen(new Console(counter, officer, slim, now), now));
    return open.entrySet().stream()
        .filter(each -> !each.getKey().equals(window))
        .map(each -> each.getValue().console())
        .filter(each -> each.counter().equals(counter))
        .sorted(Comparator.comparing(Console::since))
        .toList();
  }

  /** A window was closed, or shows no counter any more. */
  public void gone(String window) {
    open.remove(window);
  }

  /** Whether a console of this officer is open at that counter. */
  boolean isOpen(CounterId counter, OfficerId officer) {
    Instant now = clock.instant();
    return open.values().stream()
        .filter(each -> !isLost(each, now))
        .map(Seen::console)
        .anyMatch(each -> each.counter().equals(counter) && each.officer().equals(officer));
  }

  private static boolean isLost(Seen seen, Instant now) {
    return seen.last().plus(LOST_AFTER).isBefore(now);
  }
}
