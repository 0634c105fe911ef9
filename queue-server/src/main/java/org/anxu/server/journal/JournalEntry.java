package org.anxu.server.journal;

import java.time.Instant;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.HallEvent;
import org.anxu.server.hall.Moment;

/**
 * One fact with its place in the journal.
 *
 * @param sequence from 1, without gaps
 * @param at the journal's time and the steady time, in milliseconds; neither ever decreases
 * @param clock what the clock itself said
 * @param command the command it follows from, or a name of its own for what time alone has brought
 * @param content a digest of the command's words; empty for what time alone has brought
 * @param event what happened
 */
public record JournalEntry(
    long sequence, Moment at, Instant clock, CommandId command, String content, HallEvent event) {
  /** Whether a command brought it, rather than the passing of time. */
  boolean fromCommand() {
    return !content.isEmpty();
  }
}
