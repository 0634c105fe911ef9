/**
 * What stands in for a hall's hardware and people while developing, testing and showing: simulated
 * devices on real serial lines, the page to handle them, and the whole hall started at once. Never
 * installed in a hall.
 */
@NullMarked
package org.anxu.bench;

import org.jspecify.annotations.NullMarked;
