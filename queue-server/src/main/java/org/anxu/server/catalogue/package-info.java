/** What the hall offers, read from one file that a person can edit. */
@NullMarked
package org.anxu.server.catalogue;

import org.jspecify.annotations.NullMarked;
