package org.anxu.server.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anxu.server.hall.CounterId;

/** What happened to one visit while it waited: why not it? */
final class Passes {
  /** The calls that passed it, in order. */
  final List<Overtake> overtakes = new ArrayList<>();

  /** The counters that could have called it. */
  final Set<CounterId> counters = new HashSet<>();

  /** Calls of earlier arrivals at counters that could have taken it. */
  int earlier;

  /** Calls that passed it by support ranking. */
  int bySupport;
}
