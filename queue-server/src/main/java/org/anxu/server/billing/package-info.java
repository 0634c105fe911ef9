/**
 * What is to be paid: a seam to the utility's billing system, two connectors, and the accounts that
 * customers bring to the counter, kept for the day alone.
 */
@NullMarked
package org.anxu.server.billing;

import org.jspecify.annotations.NullMarked;
