/** Tests of the display's rendering. */
@NullMarked
package org.anxu.display.rendering;

import org.jspecify.annotations.NullMarked;
