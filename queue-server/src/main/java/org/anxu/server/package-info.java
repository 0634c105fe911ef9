/** Placeholder text, replaced by the module's own. */
@NullMarked
package org.anxu.server;

import org.jspecify.annotations.NullMarked;
