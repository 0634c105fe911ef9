/** Tests. */
@NullMarked
package org.anxu.kiosk;

import org.jspecify.annotations.NullMarked;
