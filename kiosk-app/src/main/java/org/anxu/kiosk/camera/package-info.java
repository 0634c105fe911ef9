/** Frames of the browser's camera on their way to the scanner; none is kept, none is logged. */
@NullMarked
package org.anxu.kiosk.camera;

import org.jspecify.annotations.NullMarked;
