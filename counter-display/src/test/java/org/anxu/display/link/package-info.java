/** Tests of the display's link. */
@NullMarked
package org.anxu.display.link;

import org.jspecify.annotations.NullMarked;
