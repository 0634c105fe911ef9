package org.anxu.protocol.board;

import org.anxu.protocol.Words;
import org.jspecify.annotations.Nullable;

/**
 * The line of one category.
 *
 * @param category the category's code
 * @param name what customers call it
 * @param waiting how many tickets wait
 * @param openCounters how many open, unpaused counters serve it
 * @param estimate the estimate for somebody who takes a number now; null when no counter is open
 */
public record CategoryLine(
    String category, Words name, int waiting, int openCounters, @Nullable WaitEstimate estimate) {}
