package org.anxu.server.access;

import jakarta.servlet.DispatcherType;
import java.util.function.Supplier;
import org.anxu.server.fleet.Device;
import org.anxu.server.fleet.DeviceKind;
import org.anxu.server.fleet.DeviceRegister;
import org.anxu.server.hall.CounterId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/**
 * What programs may do over HTTP. Each request shows its token or password; there is no session and
 * so nothing that a foreign page could ride on. What is not listed is the director's alone.
 */
@Configuration
class ApiSecurity {
  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  private final Problems problems = new Problems();
  private final RequestAttributeSecurityContextRepository contexts =
      new RequestAttributeSecurityContextRepository();

  @Bean
  @Order(1)
  SecurityFilterChain api(HttpSecurity http, DeviceRegister register) throws Exception {
    http.securityMatcher("/api/**")
        .addFilterBefore(
            new DeviceTokenFilter(register, problems, contexts), BasicAuthenticationFilter.class)
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(
                    HttpMethod.POST,
                    "/api/v1/tickets",
                    "/api/v1/tickets/offline",
                    "/api/v1/tickets/find",
                    "/api/v1/bills/lookup",
                    "/api/v1/help")
                .hasRole(DeviceKind.KIOSK.name())
                // What was served by voice, the officers know; all else on the floor is the
                // guide's.
                .requestMatchers(HttpMethod.POST, "/api/v1/floor/served-by-voice")
                .hasRole(CallerAuthentication.STAFF)
                .requestMatchers(
                    HttpMethod.POST,
                    "/api/v1/floor/{action}",
                    "/api/v1/notices/{action}",
                    "/api/v1/devices/{device}/{action}")
                .hasAnyRole(Role.GUIDE.name(), Role.DIRECTOR.name())
                .requestMatchers(HttpMethod.GET, "/api/v1/tickets/offline")
                .hasRole(DeviceKind.KIOSK.name())
                .requestMatchers(HttpMethod.GET, "/api/v1/catalogue")
                .hasAnyRole(
                    DeviceKind.KIOSK.name(), DeviceKind.PAD.name(), CallerAuthentication.STAFF)
                .requestMatchers(HttpMethod.GET, "/api/v1/board", "/api/v1/openapi.yaml")
                .authenticated()
                .requestMatchers(HttpMethod.GET, "/api/v1/visits/{visit}/passes")
                .hasAnyRole(Role.GUIDE.name(), Role.DIRECTOR.name())
                .requestMatchers(HttpMethod.POST, "/api/v1/counters/{counter}/rating")
                .access(ApiSecurity::rating)
                .requestMatchers(HttpMethod.POST, "/api/v1/counters/{counter}/{action}")
                .access(ApiSecurity::counter)
                .anyRequest()
                .hasRole(Role.DIRECTOR.name()));
    return stateless(http).build();
  }

  /** Health for whatever restarts this program, and nothing else without the director's login. */
  @Bean
  @Order(2)
  SecurityFilterChain actuator(HttpSecurity http) throws Exception {
    http.securityMatcher("/actuator", "/actuator/**")
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(
                    HttpMethod.GET, "/actuator/health/liveness", "/actuator/health/readiness")
                .permitAll()
                .anyRequest()
                .hasRole(Role.DIRECTOR.name()));
    return stateless(http).build();
  }

  private HttpSecurity stateless(HttpSecurity http) {
    return http.addFilterAfter(new BodyLimitFilter(problems), AuthorizationFilter.class)
        .httpBasic(basic -> basic.authenticationEntryPoint(problems))
        .exceptionHandling(
            errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .securityContext(context -> context.securityContextRepository(contexts))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(NOTHING)));
  }

  /** What stands at a counter tells what customers there thought; staff never do that for them. */
  private static AuthorizationDecision rating(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    Authentication current = authentication.get();
    return new AuthorizationDecision(
        current != null
            && current.getPrincipal() instanceof Caller.DeviceCaller(Device device)
            && isAt(device, context));
  }

  private static boolean isAt(Device device, RequestAuthorizationContext context) {
    CounterId own = device.counter();
    return own != null && own.value().equals(context.getVariables().get("counter"));
  }

  /** A pad works its own counter; whether the counter is an officer's, the hall decides. */
  private static AuthorizationDecision counter(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    Authentication current = authentication.get();
    if (current == null || !(current.getPrincipal() instanceof Caller caller)) {
      return new AuthorizationDecision(false);
    }
    return new AuthorizationDecision(
        switch (caller) {
          case Caller.DeviceCaller device ->
              device.device().kind() == DeviceKind.PAD && isAt(device.device(), context);
          case Caller.StaffCaller staff -> staff.role() != Role.GUIDE;
        });
  }
}
