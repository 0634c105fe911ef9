package org.anxu.server.hall;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A counter as the naive observer keeps it. */
final class NaiveCounter {
  final CounterId id;
  List<CategoryCode> primary = List.of();
  List<CategoryCode> support = List.of();
  boolean open;
  boolean paused;
  boolean passedAtLastCall;
  int supportPasses;
  Set<NaiveTicket> candidatesAtLastCall = new HashSet<>();

  NaiveCounter(CounterId id) {
    this.id = id;
  }

  boolean serves(CategoryCode category) {
    return primary.contains(category) || support.contains(category);
  }
}
