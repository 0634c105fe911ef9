/** Orders and persists facts: one writer, durable before anybody is answered, chained by hashes. */
@NullMarked
package org.anxu.server.journal;

import org.jspecify.annotations.NullMarked;
