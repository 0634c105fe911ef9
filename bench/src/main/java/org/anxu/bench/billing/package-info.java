/** A small billing system of a water utility, for the demonstration and for tests. */
@NullMarked
package org.anxu.bench.billing;

import org.jspecify.annotations.NullMarked;
