/**
 * A whole morning in browsers: officers, a guide and displays at once, each on a page that notes
 * what it shows and when, and a ledger of what each click must have brought to the other pages.
 */
@NullMarked
package org.anxu.acceptance.morning;

import org.jspecify.annotations.NullMarked;
