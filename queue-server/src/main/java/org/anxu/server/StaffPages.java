package org.anxu.server;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.theme.lumo.Lumo;
import java.util.Locale;
import org.anxu.protocol.Words;
import org.anxu.server.catalogue.HallCatalogue;
import org.anxu.server.catalogue.TrainingWords;
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
  VaadinServiceInitListener pageLanguage(HallCatalogue catalogue) {
    return event -> {
      // Chinese unless the browser asks for English, whatever the machine's own language is.
      event
          .getSource()
          .addSessionInitListener(
              session -> session.getSession().setLocale(wanted(session.getRequest())));
      event.addIndexHtmlRequestListener(response ->
          response
              .getDocument()
              .selectXpath("/html")
              .attr("lang", wanted(response.getVaadinRequest()).toLanguageTag()));
      if (catalogue.published().saysTraining()) {
        Words banner = TrainingWords.BANNER;
        event.addIndexHtmlRequestListener(response ->
            response
                .getDocument()
                .selectXpath("/html")
                .attr("data-training", banner.zh() + " · " + banner.en()));
      }
    };
  }

  private static Locale wanted(VaadinRequest request) {
    String asked = request.getHeader("Accept-Language");
    return asked != null && asked.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }
}
