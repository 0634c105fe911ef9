package org.anxu.protocol.link;

/**
 * What went by and what went wrong since the start, for health pages.
 *
 * @param connects connections made
 * @param published messages the broker took
 * @param received messages handed to a handler
 * @param handlerFailures handlers that threw
 * @param inboxOverflows messages dropped because handlers were too slow; each leads to asking again
 * @param outboxDrops messages dropped because the outbox was full
 */
public record LinkCounters(
    long connects,
    long published,
    long received,
    long handlerFailures,
    long inboxOverflows,
    long outboxDrops) {}
