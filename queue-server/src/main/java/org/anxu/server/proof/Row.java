package org.anxu.server.proof;

/**
 * An entry as it stands in the file; times in milliseconds.
 *
 * @param time the journal's time
 * @param clock what the clock said
 * @param steady steady time since the journal began
 * @param hash what the file says the entry's hash is
 */
record Row(
    long sequence,
    long time,
    long clock,
    long steady,
    String command,
    String content,
    String event,
    byte[] hash) {}
