/** The service day: its opening, last ticket and closing. */
@NullMarked
package org.anxu.server.supervision;

import org.jspecify.annotations.NullMarked;
