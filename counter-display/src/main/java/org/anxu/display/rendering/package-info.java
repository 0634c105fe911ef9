/** Turns a scene into the words, times and numbers of a page, in both languages. */
@NullMarked
package org.anxu.display.rendering;

import org.jspecify.annotations.NullMarked;
