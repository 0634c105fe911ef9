package org.anxu.protocol.board;

import java.time.Instant;
import org.anxu.protocol.Words;
import org.jspecify.annotations.Nullable;

/**
 * Why a counter, a category or the hall pauses and until when, as customers are told.
 *
 * @param code the reason's name, such as {@code TECHNICAL_FAULT}
 * @param reason the reason in words
 * @param expectedReturn when service is expected to go on, if somebody said
 * @param message the officer's own words, if any
 */
public record PauseNotice(
    String code, Words reason, @Nullable Instant expectedReturn, @Nullable String message) {}
