/** What customers think of a service, from the touch on a counter's page to the queue server. */
@NullMarked
package org.anxu.display.rating;

import org.jspecify.annotations.NullMarked;
