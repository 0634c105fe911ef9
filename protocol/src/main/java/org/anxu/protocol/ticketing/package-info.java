/** The HTTP messages by which kiosks take tickets and counters work the line. */
@NullMarked
package org.anxu.protocol.ticketing;

import org.jspecify.annotations.NullMarked;
