/** Slips and the printers that put them on paper. */
@NullMarked
package org.anxu.hardware.printing;

import org.jspecify.annotations.NullMarked;
