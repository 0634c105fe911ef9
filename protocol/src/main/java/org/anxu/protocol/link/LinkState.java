package org.anxu.protocol.link;

import java.time.Instant;

/**
 * Whether there is a connection.
 *
 * @param connected whether there is one now
 * @param since when this began
 * @param reason why there is none, for people who look after the device; empty when connected
 */
public record LinkState(boolean connected, Instant since, String reason) {}
