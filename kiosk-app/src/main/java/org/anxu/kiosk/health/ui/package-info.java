/** The technician's page, and what staff put over the customers' screens. */
@NullMarked
package org.anxu.kiosk.health.ui;

import org.jspecify.annotations.NullMarked;
