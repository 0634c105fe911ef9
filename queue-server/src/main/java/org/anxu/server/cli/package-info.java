/** The commands of an operator. They start without Spring and may run beside the server. */
@NullMarked
package org.anxu.server.cli;

import org.jspecify.annotations.NullMarked;
