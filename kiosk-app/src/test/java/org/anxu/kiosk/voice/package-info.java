/** Tests of the kiosk's voice. */
@NullMarked
package org.anxu.kiosk.voice;

import org.jspecify.annotations.NullMarked;
