/** Screens of access: signing in, one's own password, and the director's list of accounts. */
@NullMarked
package org.anxu.server.access.ui;

import org.jspecify.annotations.NullMarked;
