/** What every device tells of itself: whether it is ready, why not, and since when. */
@NullMarked
package org.anxu.hardware.device;

import org.jspecify.annotations.NullMarked;
