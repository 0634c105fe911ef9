/** Call pads: a few keys by which an officer calls, recalls and pauses without a screen. */
@NullMarked
package org.anxu.hardware.pad;

import org.jspecify.annotations.NullMarked;
