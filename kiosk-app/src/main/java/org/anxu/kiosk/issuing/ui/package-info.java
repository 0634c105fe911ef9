/** The touch screens. They lay out and word; what is allowed is decided elsewhere. */
@NullMarked
package org.anxu.kiosk.issuing.ui;

import org.jspecify.annotations.NullMarked;
