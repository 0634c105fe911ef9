package org.anxu.server.access;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.anxu.server.fleet.AccessUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Asks the accounts whether number and password belong together. */
final class StaffAuthenticationProvider implements AuthenticationProvider {
  private static final Logger log = LoggerFactory.getLogger(StaffAuthenticationProvider.class);
  private static final Duration LONGEST_QUEUE = Duration.ofSeconds(5);

  private final StaffAccounts accounts;
  private final SignInThrottle throttle;
  // A password check costs a tenth of a second of a processor: guesses must not take them all, and
  // no more than this many slip through before the first failure counts.
  private final Semaphore checks = new Semaphore(4, true);

  StaffAuthenticationProvider(StaffAccounts accounts, SignInThrottle throttle) {
    this.accounts = accounts;
    this.throttle = throttle;
  }

  @Override
  public Authentication authenticate(Authentication request) {
    String number = request.getName().strip();
    String password = String.valueOf(request.getCredentials());
    String address =
        request.getDetails() instanceof WebAuthenticationDetails details
            ? String.valueOf(details.getRemoteAddress())
            : "unknown";
    try {
      if (!checks.tryAcquire(LONGEST_QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new SignInDelayed(LONGEST_QUEUE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AuthenticationServiceException("interrupted while the server stops", e);
    }
    try {
      return check(number, password, address);
    } catch (AccessUnavailable e) {
      log.error("nobody can sign in: {} {}", e.getMessage(), e.remedy());
      throw new AuthenticationServiceException("the accounts cannot be read", e);
    } finally {
      checks.release();
    }
  }

  private Authentication check(String number, String password, String address) {
    Duration wait = throttle.waiting(number, address);
    if (wait.isPositive()) {
      throw new SignInDelayed(wait);
    }
    Optional<StaffAccounts.SignedIn> signedIn = accounts.signIn(number, password);
    if (signedIn.isEmpty()) {
      throttle.failed(number, address);
      // Not the number: people type passwords into the wrong field.
      log.warn("a sign-in from {} failed", address);
      throw new BadCredentialsException("number and password do not belong together");
    }
    throttle.succeeded(number, address);
    return CallerAuthentication.of(signedIn.get());
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
