/** Checks of the shared look: contrast, words in both languages, files that exist. */
@NullMarked
package org.anxu.look;

import org.jspecify.annotations.NullMarked;
