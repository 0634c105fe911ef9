/**
 * The technician's command line: what is plugged in where, whether each device works, and what to
 * do when it does not. It needs no kiosk, no server and no hardware.
 */
@NullMarked
package org.anxu.hardware.command;

import org.jspecify.annotations.NullMarked;
