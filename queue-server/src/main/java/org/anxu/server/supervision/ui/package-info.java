/** The director's page for the service day. */
@NullMarked
package org.anxu.server.supervision.ui;

import org.jspecify.annotations.NullMarked;
