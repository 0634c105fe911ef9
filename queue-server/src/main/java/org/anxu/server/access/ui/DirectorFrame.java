package org.anxu.server.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;

/** The head of the screens that are no counter: where one can go from here. */
@PermitAll
@StyleSheet("context://anxu-server/access.css")
public class DirectorFrame extends Main implements RouterLayout {
  private static final long serialVersionUID = 1;

  DirectorFrame(AuthenticationContext session) {
    ScreenWords words =
        new ScreenWords("org.anxu.server.access.screens", UI.getCurrent().getLocale());
    addClassName("access-frame");
    Span logo = new Span();
    logo.addClassNames("anxu-icon", "anxu-icon-logo");
    logo.getElement().setAttribute("aria-hidden", "true");
    Div brand = new Div(logo, new Span(words.of("product")));
    brand.addClassName("anxu-brand");
    Nav nav = new Nav(link("", words.of("nav.console")));
    if (session.hasAnyRole("GUIDE", "DIRECTOR")) {
      nav.add(link("floor", words.of("nav.floor")));
    }
    if (session.hasRole("DIRECTOR")) {
      nav.add(link("day", words.of("nav.day")));
      nav.add(link("staff", words.of("nav.staff")), link("devices", words.of("nav.devices")));
      nav.add(link("voice", words.of("nav.voice")));
    }
    nav.add(link("password", words.of("nav.password")));
    Button out = new Button(words.of("sign-out"), _ -> session.logout());
    out.setId("sign-out");
    nav.add(out);
    Header header = new Header(brand, nav);
    header.addClassName("anxu-header");
    add(header);
  }

  private static Anchor link(String path, String text) {
    Anchor link = new Anchor(path.isEmpty() ? "." : path, text);
    link.setRouterIgnore(false);
    link.setId("nav-" + (path.isEmpty() ? "console" : path));
    return link;
  }
}
