/** Tests of the display's board. */
@NullMarked
package org.anxu.display.board;

import org.jspecify.annotations.NullMarked;
