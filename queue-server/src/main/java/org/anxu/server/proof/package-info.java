/**
 * Proves from the journal alone that the order of service was kept: reads the entries by its own
 * means, keeps its own plain picture of the day, and names for each call the ticket that the rule
 * names. Shares neither the hall's fold nor its calling policy, so that a mistake there is found
 * here.
 */
@NullMarked
package org.anxu.server.proof;

import org.jspecify.annotations.NullMarked;
