/**
 * The voice pack that the director records: which clips it needs, whether each is fit to be heard,
 * and the folder and the archive a display speaks from.
 */
@NullMarked
package org.anxu.server.voice;

import org.jspecify.annotations.NullMarked;
