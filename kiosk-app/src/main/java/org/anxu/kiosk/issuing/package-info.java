/** One customer's way to a number: the bill read, the touch, the ticket and its slip. */
@NullMarked
package org.anxu.kiosk.issuing;

import org.jspecify.annotations.NullMarked;
