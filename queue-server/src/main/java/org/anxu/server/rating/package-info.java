/**
 * What customers thought of a service. It touches no order, so it stands in a file beside the
 * journal; what was served, and when, is read from the hall alone.
 */
@NullMarked
package org.anxu.server.rating;

import org.jspecify.annotations.NullMarked;
