/** Turns facts into the messages that displays and kiosks fold. */
@NullMarked
package org.anxu.server.broadcast;

import org.jspecify.annotations.NullMarked;
