/**
 * The one connection to the broker that server, kiosks and displays use: Eclipse Paho behind a
 * small face that has its known pitfalls cured once, in one place.
 */
@NullMarked
package org.anxu.protocol.link;

import org.jspecify.annotations.NullMarked;
