/** Placeholder text, replaced by the module's own. */
@NullMarked
package org.anxu.bench;

import org.jspecify.annotations.NullMarked;
