/** What both ends of a wire parse: the JSON form of every message and the topics they travel on. */
@NullMarked
package org.anxu.protocol;

import org.jspecify.annotations.NullMarked;
