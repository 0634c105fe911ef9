/** Code scanners and the codes they read. */
@NullMarked
package org.anxu.hardware.scanning;

import org.jspecify.annotations.NullMarked;
