/** The whole hall together: its programs as processes, driven as people drive them. */
@NullMarked
package org.anxu.acceptance;

import org.jspecify.annotations.NullMarked;
