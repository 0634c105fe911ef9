package org.anxu.acceptance.load;

/**
 * One round of a load.
 *
 * @param perSecond answers a second, of all clients together
 * @param p50Millis half of the answers came within this time
 * @param p99Millis 99 of a hundred answers came within this time
 */
public record Round(double perSecond, double p50Millis, double p99Millis) {}
