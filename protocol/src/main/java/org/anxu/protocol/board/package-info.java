/**
 * The state of the hall and of each counter as it is published over MQTT, and the rule that says
 * which of two states is newer.
 */
@NullMarked
package org.anxu.protocol.board;

import org.jspecify.annotations.NullMarked;
