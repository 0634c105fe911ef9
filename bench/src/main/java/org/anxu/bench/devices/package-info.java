/** The simulated devices, each at the far end of a line that can be unplugged. */
@NullMarked
package org.anxu.bench.devices;

import org.jspecify.annotations.NullMarked;
