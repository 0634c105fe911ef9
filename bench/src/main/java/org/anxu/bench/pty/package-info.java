/** Pseudo terminals: serial lines without wires, made by the C library through the JDK alone. */
@NullMarked
package org.anxu.bench.pty;

import org.jspecify.annotations.NullMarked;
