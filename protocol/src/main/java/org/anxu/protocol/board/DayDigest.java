package org.anxu.protocol.board;

import java.time.LocalDate;

/**
 * The digest of a day's closing, to be kept wherever somebody listens: {@code ./anxu verify
 * --digest=day/sequence/hash} finds by it a journal that was cut short or written anew.
 *
 * @param epoch the server's epoch
 * @param publication counted up within the epoch
 * @param day the service day that was closed
 * @param sequence the journal's sequence of the closing
 * @param hash the hash of that entry, in 64 hexadecimal digits
 */
public record DayDigest(long epoch, long publication, LocalDate day, long sequence, String hash) {}
