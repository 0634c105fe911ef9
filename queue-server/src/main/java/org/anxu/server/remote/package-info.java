/** What staff have kiosks do from afar, and what the kiosks answer. */
@NullMarked
package org.anxu.server.remote;

import org.jspecify.annotations.NullMarked;
