package org.anxu.server;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.theme.lumo.Lumo;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What all screens of the server share: the look, the language and that they are kept up to date.
 */
@Push
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("context://anxu/look.css")
@StyleSheet("context://anxu/look-vaadin.css")
public class AppShell implements AppShellConfigurator {
  private static final long serialVersionUID = 1;

  /** Sets what an annotation cannot. */
  @Configuration
  static class Language {
    @Bean
    VaadinServiceInitListener language() {
      return Language::speakChinese;
    }

    /** Chinese, whatever the browser says, until somebody chooses otherwise. */
    private static void speakChinese(ServiceInitEvent init) {
      init.getSource()
          .addSessionInitListener(event -> event.getSession().setLocale(Locale.SIMPLIFIED_CHINESE));
      // Without it browsers may pick Japanese forms of the characters.
      init.addIndexHtmlRequestListener(
          response -> response.getDocument().getElementsByTag("html").attr("lang", "zh-CN"));
    }
  }
}
