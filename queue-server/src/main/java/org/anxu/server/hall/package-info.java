/**
 * The order of service, pure: commands are decided into events, events make the state. No clock, no
 * input or output; time and ids come in as arguments.
 */
@NullMarked
package org.anxu.server.hall;

import org.jspecify.annotations.NullMarked;
