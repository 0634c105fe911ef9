package org.anxu.server.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many failures: the password was not even looked at. */
final class SignInDelayed extends AuthenticationException {
  private static final long serialVersionUID = 1;

  private final Duration wait;

  SignInDelayed(Duration wait) {
    super("too many failed sign-ins");
    this.wait = wait;
  }

  /** Whole seconds until the next try, at least one. */
  long seconds() {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
