/** The kiosk's voice: a program of this machine that speaks what stands on the screen. */
@NullMarked
package org.anxu.kiosk.voice;

import org.jspecify.annotations.NullMarked;
