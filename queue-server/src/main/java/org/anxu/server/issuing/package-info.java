/** Tickets: their issue to kiosks and the customer's page of each. */
@NullMarked
package org.anxu.server.issuing;

import org.jspecify.annotations.NullMarked;
