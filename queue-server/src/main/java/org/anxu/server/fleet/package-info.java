/** The register of kiosks, displays and call pads; of their tokens only hashes are kept. */
@NullMarked
package org.anxu.server.fleet;

import org.jspecify.annotations.NullMarked;
