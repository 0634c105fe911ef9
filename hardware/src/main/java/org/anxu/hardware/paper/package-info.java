/** A simulated printer: what comes off its paper, and everything that can go wrong with it. */
@NullMarked
package org.anxu.hardware.paper;

import org.jspecify.annotations.NullMarked;
