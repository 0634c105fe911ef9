/** The kiosk: a touch screen, a slip printer and a scanner that give a customer a number. */
@NullMarked
package org.anxu.kiosk;

import org.jspecify.annotations.NullMarked;
