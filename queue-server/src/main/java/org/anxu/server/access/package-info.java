/** Who may do what: staff accounts, sign-in, and the rights of staff and devices over HTTP. */
@NullMarked
package org.anxu.server.access;

import org.jspecify.annotations.NullMarked;
