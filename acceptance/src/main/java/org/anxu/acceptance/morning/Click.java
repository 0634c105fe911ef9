package org.anxu.acceptance.morning;

/**
 * One click of a person, or one request of a customer.
 *
 * @param at when it was made, in milliseconds since 1970
 * @param answered when the server's answer to it was there, on the same clock
 */
public record Click(long at, long answered) {}
