/** The guide called to this kiosk: from its screen, or by the button beside it. */
@NullMarked
package org.anxu.kiosk.help;

import org.jspecify.annotations.NullMarked;
