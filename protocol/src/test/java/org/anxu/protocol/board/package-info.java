/** Tests of what is newer and what is current. */
@NullMarked
package org.anxu.protocol.board;

import org.jspecify.annotations.NullMarked;
