/**
 * What is measured of the server's journal alone: a program of its own that runs with the server's
 * class path and flags, because no other program of the hall may have the server on its class path.
 */
@NullMarked
package org.anxu.acceptance.journal;

import org.jspecify.annotations.NullMarked;
