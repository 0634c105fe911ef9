/** What the kiosk tells the hall of its own devices. */
@NullMarked
package org.anxu.kiosk.health;

import org.jspecify.annotations.NullMarked;
