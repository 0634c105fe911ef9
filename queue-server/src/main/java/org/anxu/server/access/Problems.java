package org.anxu.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Refuses programs as programs understand it: a status and problem JSON, never a page. */
final class Problems implements AuthenticationEntryPoint, AccessDeniedHandler {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    if (reason instanceof SignInDelayed delayed) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(delayed.seconds()));
      write(request, response, HttpStatus.TOO_MANY_REQUESTS, "sign-in-delayed", delayed.seconds());
    } else if (reason instanceof AuthenticationServiceException) {
      unavailable(request, response);
    } else {
      response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"anxu\"");
      response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"anxu\", charset=\"UTF-8\"");
      write(request, response, HttpStatus.UNAUTHORIZED, "unauthenticated");
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    write(request, response, HttpStatus.FORBIDDEN, "forbidden");
  }

  /** The register cannot be read just now. */
  void unavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
    write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
  }

  /** More was sent than any message takes. */
  void tooLarge(HttpServletRequest request, HttpServletResponse response, int limit)
      throws IOException {
    write(request, response, HttpStatus.CONTENT_TOO_LARGE, "too-large", limit);
  }

  private static void write(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String code,
      Object... values)
      throws IOException {
    ResourceBundle words = words(request);
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", words.getString(code + ".title"));
    problem.put("status", status.value());
    problem.put("detail", MessageFormat.format(words.getString(code + ".detail"), values));
    problem.put("code", code);
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getOutputStream()
        .write(JSON.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
  }

  private static ResourceBundle words(HttpServletRequest request) {
    String wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    boolean english = wanted != null && wanted.toLowerCase(Locale.ROOT).startsWith("en");
    return ResourceBundle.getBundle(
        "org.anxu.server.access.problems",
        english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
