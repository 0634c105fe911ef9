/** The director's screen of devices. */
@NullMarked
package org.anxu.server.fleet.ui;

import org.jspecify.annotations.NullMarked;
