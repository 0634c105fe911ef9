/** How bytes move to and from a device; a port knows nothing of their meaning. */
@NullMarked
package org.anxu.hardware.port;

import org.jspecify.annotations.NullMarked;
