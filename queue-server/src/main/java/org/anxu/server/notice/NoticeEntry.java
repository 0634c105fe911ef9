package org.anxu.server.notice;

import java.time.Instant;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.CommandId;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log: who did what with the public screens, and when.
 *
 * @param id the command; the words of a message are the note of that name
 * @param at by the server's clock
 * @param until until when a message is shown; null for all else
 * @param kind which emergency begins; null for all else
 */
record NoticeEntry(
    CommandId id,
    Instant at,
    NoticeAction action,
    @Nullable Instant until,
    @Nullable EmergencyKind kind,
    Actor by) {}
