/** ESC/POS: what printers of each make take and answer, as bytes; nothing here moves a byte. */
@NullMarked
package org.anxu.hardware.escpos;

import org.jspecify.annotations.NullMarked;
