/**
 * A hall's network that can be broken: displays behind a switch of network namespaces or behind a
 * proxy that knows MQTT, and the judgement of what they showed.
 */
@NullMarked
package org.anxu.acceptance.network;

import org.jspecify.annotations.NullMarked;
