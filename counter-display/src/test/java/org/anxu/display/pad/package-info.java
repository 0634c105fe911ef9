/** Tests of the pad's requests. */
@NullMarked
package org.anxu.display.pad;

import org.jspecify.annotations.NullMarked;
