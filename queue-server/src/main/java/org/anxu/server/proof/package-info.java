/**
 * The proof: reads a journal as an outsider would, from {@code docs/journal-format.md} alone, and
 * checks every entry of it against the order of service. It shares no rule and no fold with the
 * hall it proves, and changes nothing.
 */
@NullMarked
package org.anxu.server.proof;

import org.jspecify.annotations.NullMarked;
