package org.anxu.server.hall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What customers are told while a counter, a category or the hall pauses.
 *
 * @param reason why
 * @param expectedReturn until when, if somebody said
 * @param note words of the officer's own, or null
 */
public record Pause(PauseReason reason, @Nullable Instant expectedReturn, @Nullable NoteId note) {}
