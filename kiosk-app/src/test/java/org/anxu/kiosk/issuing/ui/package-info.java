/** Tests. */
@NullMarked
package org.anxu.kiosk.issuing.ui;

import org.jspecify.annotations.NullMarked;
