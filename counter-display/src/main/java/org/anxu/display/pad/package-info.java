/** The call pad of a counter: its keys become requests to the queue server. */
@NullMarked
package org.anxu.display.pad;

import org.jspecify.annotations.NullMarked;
