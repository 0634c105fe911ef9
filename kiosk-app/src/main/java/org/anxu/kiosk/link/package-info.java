/**
 * The queue server as the kiosk sees it: what it offers, how the hall stands, and one number,
 * please.
 */
@NullMarked
package org.anxu.kiosk.link;

import org.jspecify.annotations.NullMarked;
