/** Placeholder text, replaced by the module's own. */
@NullMarked
package org.anxu.acceptance;

import org.jspecify.annotations.NullMarked;
