package org.anxu.server.journal;

import java.time.Instant;
import org.anxu.server.hall.CommandId;
import org.anxu.server.hall.HallEvent;

/**
 * One fact with its place in the journal.
 *
 * @param sequence from 1, without gaps
 * @param time the journal's time, in milliseconds; never decreases
 * @param clock what the clock itself said
 * @param command the command it follows from
 * @param event what happened
 */
public record JournalEntry(
    long sequence, Instant time, Instant clock, CommandId command, HallEvent event) {}
