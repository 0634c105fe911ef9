package org.anxu.server;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.theme.lumo.Lumo;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What all pages of staff have in common: one look, live updates, and the language of the page. */
@Configuration
@Push
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("context://anxu/look.css")
@StyleSheet("context://anxu/look-vaadin.css")
@StyleSheet("context://anxu-server/console.css")
public class StaffPages implements AppShellConfigurator {
  private static final long serialVersionUID = 1L;

  @Bean
  VaadinServiceInitListener pageLanguage() {
    return event -> {
      event.addIndexHtmlRequestListener(response -> {
        Locale locale = response.getVaadinRequest().getLocale();
        boolean english = locale != null && locale.getLanguage().equals("en");
        response.getDocument().selectXpath("/html").attr("lang", english ? "en" : "zh-CN");
      });
    };
  }
}
