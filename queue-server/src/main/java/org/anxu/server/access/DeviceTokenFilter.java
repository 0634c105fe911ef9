package org.anxu.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.anxu.server.fleet.AccessUnavailable;
import org.anxu.server.fleet.DeviceRegister;
import org.anxu.server.fleet.Grant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets devices in by {@code Authorization: Bearer NAME.SECRET}. */
final class DeviceTokenFilter extends OncePerRequestFilter {
  private static final Logger log = LoggerFactory.getLogger(DeviceTokenFilter.class);
  private static final String SCHEME = "Bearer ";

  private final DeviceRegister register;
  private final Problems problems;
  private final SecurityContextRepository contexts;

  DeviceTokenFilter(
      DeviceRegister register, Problems problems, SecurityContextRepository contexts) {
    this.register = register;
    this.problems = problems;
    this.contexts = contexts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Grant> grant;
    try {
      grant = register.authenticate(header.substring(SCHEME.length()).strip());
    } catch (AccessUnavailable e) {
      log.error("devices cannot be told apart: {} {}", e.getMessage(), e.remedy());
      problems.unavailable(request, response);
      return;
    }
    if (grant.isEmpty()) {
      problems.commence(
          request, response, new BadCredentialsException("the token is not in the register"));
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        CallerAuthentication.of(new Caller.DeviceCaller(grant.get().device())));
    SecurityContextHolder.setContext(context);
    // Kept with the request: an answer given later passes the filters a second time.
    contexts.saveContext(context, request, response);
    chain.doFilter(request, response);
  }
}
