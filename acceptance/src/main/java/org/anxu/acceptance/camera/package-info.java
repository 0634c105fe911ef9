/** Pictures of bills as a camera sees them, made from a seed, and how many of them are read. */
@NullMarked
package org.anxu.acceptance.camera;

import org.jspecify.annotations.NullMarked;
