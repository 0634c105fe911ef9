/** Tests of the technician's page in a real browser. */
@NullUnmarked
package org.anxu.kiosk.health.ui;

import org.jspecify.annotations.NullUnmarked;
