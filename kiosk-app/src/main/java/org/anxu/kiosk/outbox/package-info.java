/**
 * What the kiosk must not forget: each touch and what became of it, and the tickets it gave by
 * itself while the server was away.
 */
@NullMarked
package org.anxu.kiosk.outbox;

import org.jspecify.annotations.NullMarked;
