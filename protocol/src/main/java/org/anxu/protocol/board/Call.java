package org.anxu.protocol.board;

import java.time.Instant;

/**
 * A number is asked to come to a counter.
 *
 * @param id new for each call and each recall, so that a recall rings as well
 * @param label the number, such as {@code A023}
 * @param counter where to come
 * @param at when
 * @param recall whether the same call is repeated
 * @param apology whether the customer is told sorry for the long wait
 */
public record Call(
    String id, String label, String counter, Instant at, boolean recall, boolean apology) {}
