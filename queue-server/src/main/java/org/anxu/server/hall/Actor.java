package org.anxu.server.hall;

/**
 * Who did something, and in which capacity: what has to be answered for stands with both in the
 * journal.
 *
 * @param officer the number of the member of staff
 * @param post the capacity
 */
public record Actor(OfficerId officer, Post post) {}
