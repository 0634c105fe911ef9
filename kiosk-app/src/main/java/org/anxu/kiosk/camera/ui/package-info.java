/** What the customer sees of the camera. */
@NullMarked
package org.anxu.kiosk.camera.ui;

import org.jspecify.annotations.NullMarked;
