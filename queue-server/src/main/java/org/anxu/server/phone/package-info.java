/** The page of a ticket on the customer's phone, and the stream that keeps it up to date. */
@NullMarked
package org.anxu.server.phone;

import org.jspecify.annotations.NullMarked;
