/** Load for measurements: clients that keep their connections, and the floor they are held to. */
@NullMarked
package org.anxu.acceptance.load;

import org.jspecify.annotations.NullMarked;
