/** Tests. */
@NullMarked
package org.anxu.kiosk.issuing;

import org.jspecify.annotations.NullMarked;
