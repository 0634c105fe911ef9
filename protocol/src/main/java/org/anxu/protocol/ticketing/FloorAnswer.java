package org.anxu.protocol.ticketing;

import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link FloorRequest}: it is in the journal.
 *
 * @param visit the id of the visit concerned; null where none or several are
 * @param label its label
 * @param category the code of the category its present ticket is for
 * @param state where that ticket stands now, such as {@code WAITING}
 * @param sequence the journal's last sequence after this command
 */
public record FloorAnswer(
    @Nullable String visit,
    @Nullable String label,
    @Nullable String category,
    @Nullable String state,
    long sequence) {}
