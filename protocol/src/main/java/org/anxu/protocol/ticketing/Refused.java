package org.anxu.protocol.ticketing;

import org.anxu.protocol.Words;

/**
 * The body of a 409: the rules say no, and why.
 *
 * @param code the refusal's name, such as {@code DAY_NOT_OPEN}
 * @param reason in words for a person
 */
public record Refused(String code, Words reason) {}
