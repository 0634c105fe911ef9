/** Tests of the messages of devices. */
@NullUnmarked
package org.anxu.protocol.device;

import org.jspecify.annotations.NullUnmarked;
