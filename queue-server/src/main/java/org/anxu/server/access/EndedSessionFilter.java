package org.anxu.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the session of an account that was removed, or whose password is another now. */
final class EndedSessionFilter extends OncePerRequestFilter {
  private final StaffAccounts accounts;
  private final SecurityContextLogoutHandler ending = new SecurityContextLogoutHandler();

  EndedSessionFilter(StaffAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication current = SecurityContextHolder.getContext().getAuthentication();
    if (current instanceof CallerAuthentication caller
        && caller.signedIn().filter(signedIn -> !accounts.holds(signedIn)).isPresent()) {
      ending.logout(request, response, current);
    }
    chain.doFilter(request, response);
  }
}
