/** Tests of what makes it heard. */
@NullMarked
package org.anxu.display.speech;

import org.jspecify.annotations.NullMarked;
