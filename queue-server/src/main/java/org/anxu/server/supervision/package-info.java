/** The service day: its opening, last ticket and closing, and who passed whom. */
@NullMarked
package org.anxu.server.supervision;

import org.jspecify.annotations.NullMarked;
