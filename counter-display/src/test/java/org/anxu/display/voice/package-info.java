/** Tests of what the voice says and when. */
@NullMarked
package org.anxu.display.voice;

import org.jspecify.annotations.NullMarked;
