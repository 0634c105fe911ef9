package org.anxu.server.supervision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.anxu.server.hall.OfficerId;
import org.springframework.stereotype.Component;

/**
 * Who has taken which alert of the line. An alert itself follows from the hall and the time and is
 * kept nowhere; that somebody sees to it is remembered as long as it lasts.
 */
@Component
class AlertsTaken {
  private final Map<String, OfficerId> taken = new ConcurrentHashMap<>();

  /** Somebody sees to it; who said so first stays. */
  void coming(String alert, OfficerId officer) {
    taken.putIfAbsent(alert, officer);
  }

  /** Who sees to it, if anybody does. */
  Optional<OfficerId> by(String alert) {
    return Optional.ofNullable(taken.get(alert));
  }

  /** These last; who had taken any other is forgotten. */
  void lasting(List<FloorAlert> alerts) {
    Set<String> ids = alerts.stream().map(FloorAlert::id).collect(Collectors.toSet());
    taken.keySet().retainAll(ids);
  }
}
