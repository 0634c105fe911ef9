/** Tests of the call for the guide. */
@NullMarked
package org.anxu.kiosk.help;

import org.jspecify.annotations.NullMarked;
