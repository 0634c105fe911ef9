/** The kiosk's texts in both languages. */
@NullMarked
package org.anxu.kiosk.words;

import org.jspecify.annotations.NullMarked;
