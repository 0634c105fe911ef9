/** Puts one screen of the hall together: settings, broker link, board, page. */
@NullMarked
package org.anxu.display;

import org.jspecify.annotations.NullMarked;
