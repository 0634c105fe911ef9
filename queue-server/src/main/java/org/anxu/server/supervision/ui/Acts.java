package org.anxu.server.supervision.ui;

import org.anxu.protocol.ticketing.FloorRequest;
import org.anxu.server.supervision.FloorAction;

/** Where the parts of the floor page send what was pressed. */
@FunctionalInterface
interface Acts {
  void act(FloorAction action, FloorRequest request);
}
