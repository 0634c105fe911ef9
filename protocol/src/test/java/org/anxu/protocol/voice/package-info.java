/** Tests of what the voice says and when. */
@NullMarked
package org.anxu.protocol.voice;

import org.jspecify.annotations.NullMarked;
