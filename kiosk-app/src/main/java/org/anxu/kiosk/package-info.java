/** Placeholder text, replaced by the module's own. */
@NullMarked
package org.anxu.kiosk;

import org.jspecify.annotations.NullMarked;
