/** Tests of ratings at the counter. */
@NullMarked
package org.anxu.display.rating;

import org.jspecify.annotations.NullMarked;
