/** Tests. */
@NullMarked
package org.anxu.kiosk.outbox;

import org.jspecify.annotations.NullMarked;
