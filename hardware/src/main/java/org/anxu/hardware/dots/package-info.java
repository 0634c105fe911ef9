/**
 * Pictures of dots, and a font of dots that ships with us, so that drawing needs no system font.
 */
@NullMarked
package org.anxu.hardware.dots;

import org.jspecify.annotations.NullMarked;
