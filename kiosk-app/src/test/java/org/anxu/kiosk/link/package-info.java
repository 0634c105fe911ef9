/** Tests. */
@NullMarked
package org.anxu.kiosk.link;

import org.jspecify.annotations.NullMarked;
