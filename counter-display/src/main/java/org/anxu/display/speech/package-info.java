/**
 * Makes announcements heard: a machine's voice or recorded clips, one sound after another through
 * the machine's player, with a caption for each, and on wish into a recording.
 */
@NullMarked
package org.anxu.display.speech;

import org.jspecify.annotations.NullMarked;
