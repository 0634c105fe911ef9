/** The page that records a voice pack. */
@NullMarked
package org.anxu.server.voice.ui;

import org.jspecify.annotations.NullMarked;
