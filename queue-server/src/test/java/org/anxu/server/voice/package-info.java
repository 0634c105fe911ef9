/** Tests of the voice pack that the director records. */
@NullMarked
package org.anxu.server.voice;

import org.jspecify.annotations.NullMarked;
