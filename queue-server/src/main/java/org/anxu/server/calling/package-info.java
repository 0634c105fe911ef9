/** What officers do at their counters, by HTTP or on the console. */
@NullMarked
package org.anxu.server.calling;

import org.jspecify.annotations.NullMarked;
