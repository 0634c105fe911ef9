/** Listens to the broker for one screen. */
@NullMarked
package org.anxu.display.link;

import org.jspecify.annotations.NullMarked;
