/** Placeholder text, replaced by the module's own. */
@NullMarked
package org.anxu.display;

import org.jspecify.annotations.NullMarked;
