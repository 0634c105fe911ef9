/** What devices report of themselves over MQTT. */
@NullMarked
package org.anxu.protocol.device;

import org.jspecify.annotations.NullMarked;
