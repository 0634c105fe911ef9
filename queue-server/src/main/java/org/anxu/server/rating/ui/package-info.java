/** What customers thought, on the director's screens. */
@NullMarked
package org.anxu.server.rating.ui;

import org.jspecify.annotations.NullMarked;
