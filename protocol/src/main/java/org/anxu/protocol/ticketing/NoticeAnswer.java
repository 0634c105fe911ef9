package org.anxu.protocol.ticketing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link NoticeRequest}: what is shown now.
 *
 * @param message the message, or null
 * @param until until when it is shown, or null
 * @param emergency the kind of the emergency, or null while there is none
 * @param since when that began, or null
 */
public record NoticeAnswer(
    @Nullable String message,
    @Nullable Instant until,
    @Nullable String emergency,
    @Nullable Instant since) {}
