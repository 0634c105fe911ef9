/** Tests. */
@NullMarked
package org.anxu.kiosk.slip;

import org.jspecify.annotations.NullMarked;
