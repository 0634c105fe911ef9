/**
 * Folds what the broker sends into what is to be shown. Pure: no clock, no thread, no network; the
 * time comes in with every call.
 */
@NullMarked
package org.anxu.display.board;

import org.jspecify.annotations.NullMarked;
