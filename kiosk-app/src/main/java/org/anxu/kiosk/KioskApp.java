package org.anxu.kiosk;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The kiosk's process: a page for the touch screen, the printer and the scanner beside it. */
@SpringBootApplication
@EnableConfigurationProperties(KioskSettings.class)
@Push
@StyleSheet("context://anxu/look.css")
@StyleSheet("context://anxu-kiosk/kiosk.css")
@StyleSheet("context://anxu-kiosk/reach.css")
@StyleSheet("context://anxu-kiosk/business.css")
public class KioskApp implements AppShellConfigurator {
  private static final long serialVersionUID = 1L;

  /** Starts the kiosk with the settings of anxu-kiosk.properties and the command line. */
  public static void main(String[] args) {
    new SpringApplicationBuilder(KioskApp.class)
        .properties("spring.config.name=anxu-kiosk")
        .run(args);
  }
}
