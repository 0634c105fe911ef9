/** Tests of a whole display, on a real broker. */
@NullMarked
package org.anxu.display;

import org.jspecify.annotations.NullMarked;
