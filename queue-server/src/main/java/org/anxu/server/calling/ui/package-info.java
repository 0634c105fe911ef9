/** The officer's console. */
@NullMarked
package org.anxu.server.calling.ui;

import org.jspecify.annotations.NullMarked;
