package org.anxu.server.access;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;

/** What people may open in a browser: a customer the own ticket's page, staff the rest. */
@Configuration
class PageSecurity {
  /**
   * Vaadin starts with an inline script and evaluates what the server sends. A page may frame only
   * itself: the slim console in a window that stays on top.
   */
  private static final String SCREENS =
      "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self'"
          + " 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src"
          + " 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors"
          + " 'self'";

  private static final String PLAIN =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  /** The ticket's page and the look of all pages, without login or session. */
  @Bean
  @Order(3)
  SecurityFilterChain open(HttpSecurity http) throws Exception {
    return http.securityMatcher("/t/**", "/anxu/**", "/anxu-server/**", "/lumo/**", "/favicon.ico")
        .addFilterAfter(new BodyLimitFilter(new Problems()), AuthorizationFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(headers ->
            headers
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .contentSecurityPolicy(csp -> csp.policyDirectives(PLAIN)))
        .build();
  }

  @Bean
  @Order(4)
  SecurityFilterChain screens(HttpSecurity http, StaffAccounts accounts) throws Exception {
    return http.authorizeHttpRequests(
            requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll())
        .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/" + SignInPage.ROUTE))
        .formLogin(form -> form.failureHandler(PageSecurity::failed))
        .addFilterBefore(new EndedSessionFilter(accounts), AnonymousAuthenticationFilter.class)
        .headers(headers ->
            headers
                .withObjectPostProcessor(new EagerHeaders())
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .contentSecurityPolicy(csp -> csp.policyDirectives(SCREENS)))
        .build();
  }

  private static void failed(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    String why =
        switch (reason) {
          case SignInDelayed delayed -> SignInPage.WAIT + "=" + delayed.seconds();
          case AuthenticationServiceException _ -> SignInPage.UNAVAILABLE;
          default -> SignInPage.WRONG;
        };
    response.sendRedirect(request.getContextPath() + "/" + SignInPage.ROUTE + "?" + why);
  }

  /** Vaadin answers by a forward, which ends the response before late headers could be written. */
  private static final class EagerHeaders implements ObjectPostProcessor<HeaderWriterFilter> {
    @Override
    public <O extends HeaderWriterFilter> O postProcess(O filter) {
      filter.setShouldWriteHeadersEagerly(true);
      return filter;
    }
  }
}
