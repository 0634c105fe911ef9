package org.anxu.acceptance.morning;

/**
 * Something a page said.
 *
 * @param at from when, in milliseconds since 1970
 * @param on whether it began to stand there, or was gone
 * @param text what it is, as {@code facts.js} words it
 */
public record Fact(long at, boolean on, String text) {}
