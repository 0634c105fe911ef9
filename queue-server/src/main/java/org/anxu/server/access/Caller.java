package org.anxu.server.access;

import org.anxu.server.fleet.Device;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.OfficerId;
import org.springframework.security.core.Authentication;

/** Who asks. */
public sealed interface Caller {
  /** A device of the register. */
  record DeviceCaller(Device device) implements Caller {}

  /** A member of staff. */
  record StaffCaller(OfficerId number, Role role) implements Caller {
    /** As who answers for what is done. */
    public Actor actor() {
      return new Actor(number, role.post());
    }
  }

  /**
   * Who is behind an authentication.
   *
   * @throws IllegalStateException if it is neither staff nor device: such a request must not get
   *     past the filters
   */
  static Caller of(Authentication authentication) {
    if (authentication.getPrincipal() instanceof Caller caller) {
      return caller;
    }
    throw new IllegalStateException("the caller is neither staff nor device");
  }
}
