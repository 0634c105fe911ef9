package org.anxu.server.alert;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.journal.Sequencer;
import org.springframework.stereotype.Component;

/**
 * The alerts that last, oldest first. What devices tell of themselves ends when they tell
 * otherwise; what people ask for ends when the guide says so. Kept in memory: after a restart
 * devices tell again, and people press again.
 */
@Component
final class Alerts {
  /** Beyond these no more are taken in: nobody could see to them. */
  private static final int MOST = 200;

  private final InstantSource clock;
  private final Map<String, Alert> lasting = new LinkedHashMap<>();
  private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

  /** Begins with none. */
  Alerts(InstantSource clock) {
    this.clock = clock;
  }

  /** Tells of every change until the watch is closed; whoever is told must not block. */
  Sequencer.Watch watch(Runnable changed) {
    watchers.add(changed);
    return () -> watchers.remove(changed);
  }

  private void tell() {
    watchers.forEach(Runnable::run);
  }

  /** All of them, the oldest first. */
  synchronized List<Alert> all() {
    List<Alert> all = new ArrayList<>(lasting.values());
    all.sort(Comparator.comparing(Alert::since));
    return all;
  }

  /** One that lasts. */
  synchronized Optional<Alert> find(String id) {
    return Optional.ofNullable(lasting.get(id));
  }

  /** There is trouble; the same again changes nothing, other trouble under that id replaces it. */
  synchronized void raise(String id, Alert.Trouble trouble) {
    Alert before = lasting.get(id);
    boolean same = before != null && before.trouble().equals(trouble);
    if (!same && (before != null || lasting.size() < MOST)) {
      lasting.put(id, new Alert(id, trouble, clock.instant(), null));
      tell();
    }
  }

  /**
   * Somebody goes there; who said so first stays.
   *
   * @return the alert, if it still lasts
   */
  synchronized Optional<Alert> coming(String id, OfficerId officer) {
    Alert before = lasting.get(id);
    if (before == null || before.coming() != null) {
      return Optional.ofNullable(before);
    }
    Alert taken = before.takenBy(officer);
    lasting.put(id, taken);
    tell();
    return Optional.of(taken);
  }

  /**
   * It is over.
   *
   * @return the alert, if it lasted
   */
  synchronized Optional<Alert> end(String id) {
    Optional<Alert> ended = Optional.ofNullable(lasting.remove(id));
    if (ended.isPresent()) {
      tell();
    }
    return ended;
  }

  /** All for which this holds are over. */
  synchronized void endIf(Predicate<Alert> over) {
    if (lasting.values().removeIf(over)) {
      tell();
    }
  }
}
