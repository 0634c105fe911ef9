/** Starts the whole hall as separate processes, and lets simulated people use it. */
@NullMarked
package org.anxu.bench.demo;

import org.jspecify.annotations.NullMarked;
