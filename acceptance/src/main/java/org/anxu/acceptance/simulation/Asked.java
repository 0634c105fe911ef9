package org.anxu.acceptance.simulation;

import java.util.List;

/**
 * A command as it was sent, to be sent again word for word.
 *
 * @param id the command's id
 * @param counter where, or empty for the issue of a ticket
 * @param action what at a counter, or {@code issue}
 * @param matters the categories asked for, at an issue
 * @param now whether a pause withdraws a call
 * @param authorization whose
 * @param message the body
 */
record Asked(
    String id,
    String counter,
    String action,
    List<String> matters,
    boolean now,
    String authorization,
    Object message) {
  static final String ISSUE = "issue";

  Asked {
    matters = List.copyOf(matters);
  }

  String path() {
    return action.equals(ISSUE) ? "/api/v1/tickets" : "/api/v1/counters/" + counter + "/" + action;
  }

  /** With its first answer. */
  record Answered(Asked asked, Given given) {}
}
