/** Tests. */
@NullMarked
package org.anxu.kiosk.health;

import org.jspecify.annotations.NullMarked;
