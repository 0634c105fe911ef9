/** How bytes reach a device and come back: serial, USB printer, TCP. */
@NullMarked
package org.anxu.hardware.port;

import org.jspecify.annotations.NullMarked;
