/** The page on which a person handles the simulated devices, and its JSON interface. */
@NullMarked
package org.anxu.bench.page;

import org.jspecify.annotations.NullMarked;
