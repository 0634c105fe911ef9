package org.anxu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AnnotatedViewAccessChecker;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anxu.server.RunningServer.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.context.WebApplicationContext;

/** Staff pages: a stranger is led to the sign-in, and each page is for those it is meant for. */
class PagesTest {
  /** Who may see which page, as the hall's director would read it. */
  private static final Map<String, String> LAW =
      new TreeMap<>(
          Map.of(
              "", "all staff",
              "password", "all staff",
              "sign-in", "everybody",
              "floor", "GUIDE, DIRECTOR",
              "day", "DIRECTOR",
              "staff", "DIRECTOR",
              "devices", "DIRECTOR",
              "voice", "DIRECTOR"));

  @TempDir static Path data;
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.start(data.resolve("data"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static List<RouteData> pages() {
    return ApplicationRouteRegistry.getInstance(
            new VaadinServletContext(((WebApplicationContext) server.context).getServletContext()))
        .getRegisteredRoutes();
  }

  @Test
  void each_page_is_for_those_it_is_meant_for() {
    Map<String, String> found = new TreeMap<>();
    for (RouteData page : pages()) {
      Class<?> view = page.getNavigationTarget();
      RolesAllowed roles = view.getAnnotation(RolesAllowed.class);
      String who = roles == null ? "nobody" : String.join(", ", roles.value());
      who = view.isAnnotationPresent(PermitAll.class) ? "all staff" : who;
      who = view.isAnnotationPresent(AnonymousAllowed.class) ? "everybody" : who;
      found.put(page.getTemplate(), who);
    }
    assertThat(found).isEqualTo(LAW);
    // What the annotations say is asked at each navigation; a browser test sees it refused.
    NavigationAccessControl guard = server.context.getBean(NavigationAccessControl.class);
    assertThat(guard.isEnabled()).isTrue();
    assertThat(guard.hasAccessChecker(AnnotatedViewAccessChecker.class)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Who.class)
  void without_a_sign_in_every_page_leads_to_it_whatever_token_is_shown(Who who) throws Exception {
    for (String path : LAW.keySet()) {
      HttpResponse<String> answer = server.get(who, "/" + path);
      if (path.equals("sign-in")) {
        assertThat(answer.statusCode()).isEqualTo(200);
      } else {
        assertThat(answer.statusCode()).as("/" + path).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
      }
    }
    // Nothing is told of what there is and what not.
    HttpResponse<String> unknown = server.get(who, "/no-such-page");
    assertThat(unknown.statusCode()).isEqualTo(302);
    assertThat(unknown.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
  }

  @ParameterizedTest
  @EnumSource(
      value = Who.class,
      names = {"CASHIER", "INSTALLER", "GUIDE", "DIRECTOR"})
  void staff_sign_in_and_get_pages_but_no_key_to_the_api(Who who) throws Exception {
    HttpClient browser = signIn(who);
    for (String path : List.of("", "password")) {
      HttpResponse<String> answer = get(browser, "/" + path);
      assertThat(answer.statusCode()).as("/" + path).isEqualTo(200);
      assertThat(answer.body()).contains("<html");
    }
    assertThat(get(browser, "/api/v1/board").statusCode())
        .as("a page's session is no key to the API")
        .isEqualTo(401);
  }

  private static HttpResponse<String> get(HttpClient browser, String path) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(server.uri(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpClient signIn(Who who) throws Exception {
    HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    String page = get(browser, "/sign-in").body();
    Matcher token = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"").matcher(page);
    assertThat(token.find()).as(page).isTrue();
    String number =
        Integer.toString(
            1001 + List.of(Who.CASHIER, Who.INSTALLER, Who.GUIDE, Who.DIRECTOR).indexOf(who));
    String form =
        "username="
            + number
            + "&password="
            + URLEncoder.encode(server.passwords.get(who), StandardCharsets.UTF_8)
            + "&_csrf="
            + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        browser.send(
            HttpRequest.newBuilder(server.uri("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("error");
    return browser;
  }
}
