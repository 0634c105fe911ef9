/** The speech program of the machine. */
@NullMarked
package org.anxu.hardware.voice;

import org.jspecify.annotations.NullMarked;
