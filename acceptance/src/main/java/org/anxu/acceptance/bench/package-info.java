/**
 * The commands that measure the hall: each prints figures beside what they aim at, and never judges
 * them. A figure of speed is a median, or a ratio to a floor measured in the same run.
 */
@NullMarked
package org.anxu.acceptance.bench;

import org.jspecify.annotations.NullMarked;
