package org.anxu.server.access;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A caller who has shown a token or a password. Its principal is the {@link Caller}. */
final class CallerAuthentication extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1;

  /** What every member of staff has, beside the role. */
  static final String STAFF = "STAFF";

  private final transient Caller caller;
  private final transient StaffAccounts.@Nullable SignedIn signedIn;

  private CallerAuthentication(
      Caller caller, StaffAccounts.@Nullable SignedIn signedIn, List<String> roles) {
    super(roles.stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList());
    this.caller = caller;
    this.signedIn = signedIn;
    setAuthenticated(true);
  }

  static CallerAuthentication of(Caller.DeviceCaller device) {
    return new CallerAuthentication(device, null, List.of(device.device().kind().name()));
  }

  static CallerAuthentication of(StaffAccounts.SignedIn signedIn) {
    return new CallerAuthentication(
        signedIn.caller(), signedIn, List.of(STAFF, signedIn.caller().role().name()));
  }

  /** The sign-in of a member of staff, which may have ended since. */
  Optional<StaffAccounts.SignedIn> signedIn() {
    return Optional.ofNullable(signedIn);
  }

  @Override
  public String getName() {
    return switch (caller) {
      case Caller.DeviceCaller device -> device.device().name();
      case Caller.StaffCaller staff -> staff.number().value();
    };
  }

  @Override
  public Caller getPrincipal() {
    return caller;
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CallerAuthentication that
        && caller.equals(that.caller)
        && Objects.equals(signedIn, that.signedIn);
  }

  @Override
  public int hashCode() {
    return Objects.hash(caller, signedIn);
  }
}
