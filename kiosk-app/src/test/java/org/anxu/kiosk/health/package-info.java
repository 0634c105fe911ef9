/** Tests of what staff and technicians do with the kiosk. */
@NullUnmarked
package org.anxu.kiosk.health;

import org.jspecify.annotations.NullUnmarked;
