package org.anxu.acceptance.network;

/**
 * Something that was broken for some time, in {@link System#nanoTime}.
 *
 * @param what its kind
 * @param from when it began
 * @param healed when the last of it was over
 */
public record Fault(String what, long from, long healed) {}
