/**
 * The MQTT broker: one inside this program by default, or the files by which a mosquitto serves the
 * same devices with the same rights. The server is an ordinary client of either.
 */
@NullMarked
package org.anxu.server.broker;

import org.jspecify.annotations.NullMarked;
