package org.anxu.protocol.board;

import java.time.Instant;
import org.anxu.protocol.Words;

/**
 * An emergency that takes every public screen until it is ended.
 *
 * @param kind its name, such as {@code FIRE}, for an icon; one that is not known is shown by its
 *     words alone
 * @param title what it is, in a few words
 * @param text what to do
 * @param since when it began, by the server's clock
 */
public record Emergency(String kind, Words title, Words text, Instant since) {}
