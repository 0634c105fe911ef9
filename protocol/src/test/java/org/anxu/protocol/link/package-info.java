/** Tests of the link to the broker, on a real broker. */
@NullMarked
package org.anxu.protocol.link;

import org.jspecify.annotations.NullMarked;
