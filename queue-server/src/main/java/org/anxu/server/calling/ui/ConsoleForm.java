package org.anxu.server.calling.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The two forms of the console, and which of them a browser is to show. */
enum ConsoleForm {
  FULL,
  /** About 360 px wide, beside another program. */
  SLIM,
  /** The same in a window that the full form has opened; only that window is slim. */
  SLIM_WINDOW;

  /** The word in the address. */
  static final String QUERY = "slim";

  private static final String COOKIE = "ANXU-CONSOLE";
  private static final int HALF_A_YEAR = 182 * 24 * 3600;

  boolean isSlim() {
    return this != FULL;
  }

  /** What the address asks for, which is remembered, or else what this browser showed last. */
  static ConsoleForm of(Location address) {
    Optional<String> asked = address.getQueryParameters().getSingleParameter(QUERY);
    if (asked.isEmpty()) {
      return remembered();
    }
    return switch (asked.get()) {
      case "window" -> SLIM_WINDOW;
      case "no" -> remember(FULL);
      default -> remember(SLIM);
    };
  }

  private static ConsoleForm remembered() {
    VaadinRequest request = VaadinService.getCurrentRequest();
    Cookie[] cookies = request == null ? null : request.getCookies();
    return Stream.ofNullable(cookies)
            .flatMap(Arrays::stream)
            .anyMatch(each -> each.getName().equals(COOKIE) && each.getValue().equals("slim"))
        ? SLIM
        : FULL;
  }

  private static ConsoleForm remember(ConsoleForm form) {
    VaadinResponse response = VaadinService.getCurrentResponse();
    if (response != null) {
      Cookie cookie = new Cookie(COOKIE, form == SLIM ? "slim" : "full");
      cookie.setPath("/");
      cookie.setHttpOnly(true);
      cookie.setMaxAge(HALF_A_YEAR);
      cookie.setAttribute("SameSite", "Lax");
      response.addCookie(cookie);
    }
    return form;
  }
}
