/** The queue server: keeps the line of one hall, and puts its parts together. */
@NullMarked
package org.anxu.server;

import org.jspecify.annotations.NullMarked;
