/**
 * What the hall's voice says and when: calls become announcements, one after another, in each
 * language as people say numbers. Pure: no clock, no thread, no sound; the time comes in with every
 * call.
 */
@NullMarked
package org.anxu.display.voice;

import org.jspecify.annotations.NullMarked;
