/**
 * A hall without hardware: simulated devices behind real pseudo-terminals, the page on which a
 * person works them, and the demonstration. Never installed in a hall.
 */
@NullMarked
package org.anxu.bench;

import org.jspecify.annotations.NullMarked;
