package org.anxu.protocol.ticketing;

/**
 * How many services of a category were rated how, and how many were not.
 *
 * @param category its code
 */
public record CategoryRatings(
    String category,
    int verySatisfied,
    int satisfied,
    int neutral,
    int dissatisfied,
    int veryDissatisfied,
    int unrated) {}
