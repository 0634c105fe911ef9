/** What this display says of itself, to the broker and to whoever asks on this machine. */
@NullMarked
package org.anxu.display.health;

import org.jspecify.annotations.NullMarked;
