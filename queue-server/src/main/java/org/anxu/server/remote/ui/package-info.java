/** The kiosks on the guide's page. */
@NullMarked
package org.anxu.server.remote.ui;

import org.jspecify.annotations.NullMarked;
