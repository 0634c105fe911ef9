/** Tests of the camera's way in. */
@NullMarked
package org.anxu.kiosk.camera;

import org.jspecify.annotations.NullMarked;
