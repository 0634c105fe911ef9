package org.anxu.server.access.ui;

import org.anxu.server.access.Caller;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who looks at a page of staff. */
public final class SignedInStaff {
  private SignedInStaff() {}

  /**
   * The member of staff whose session this is.
   *
   * @throws IllegalStateException if nobody is signed in: such a page must not have been opened
   */
  public static Caller.StaffCaller now() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null
        || !(Caller.of(authentication) instanceof Caller.StaffCaller staff)) {
      throw new IllegalStateException("this page is for staff who are signed in");
    }
    return staff;
  }
}
