package org.anxu.server.proof;

import java.time.Instant;

/**
 * A call that passed an earlier arrival.
 *
 * @param sequence the call's entry
 * @param at when
 * @param called the label that was called
 * @param passed the label that was passed
 * @param counter where
 * @param officer who called
 * @param way by which rule: RETURNING, CARE or SUPPORT
 */
public record Overtake(
    long sequence,
    Instant at,
    String called,
    String passed,
    String counter,
    String officer,
    String way) {}
