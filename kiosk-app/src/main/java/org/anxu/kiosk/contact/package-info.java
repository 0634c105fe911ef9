/** The kiosk's own contacts: the help button, its sensors, its lamps and its buzzer. */
@NullMarked
package org.anxu.kiosk.contact;

import org.jspecify.annotations.NullMarked;
