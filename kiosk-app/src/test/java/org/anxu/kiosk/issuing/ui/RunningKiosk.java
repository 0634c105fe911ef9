package org.anxu.kiosk.issuing.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anxu.hardware.printing.SlipPrinter;
import org.anxu.kiosk.FakeServer;
import org.anxu.kiosk.KioskApp;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A kiosk in this process, between a fake server and a fake printer. */
final class RunningKiosk implements AutoCloseable {
  private final ConfigurableApplicationContext app;

  /**
   * Starts it.
   *
   * @param folder where its token goes
   */
  RunningKiosk(Path folder, FakeServer server, FakePrinter printer, String... settings)
      throws IOException {
    this(folder, server, printer, _ -> {}, settings);
  }

  /** Starts it with further parts of the test's own. */
  RunningKiosk(
      Path folder,
      FakeServer server,
      FakePrinter printer,
      ApplicationContextInitializer<ConfigurableApplicationContext> parts,
      String... settings)
      throws IOException {
    Path token = Files.writeString(folder.resolve("token"), "kiosk-1.secret");
    List<String> all =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--anxu.kiosk.server=" + server.address(),
                "--anxu.kiosk.token-file=" + token));
    all.addAll(List.of(settings));
    app =
        new SpringApplicationBuilder(KioskApp.class)
            .initializers(context ->
                ((GenericApplicationContext) context)
                    .registerBean("fakePrinter", SlipPrinter.class, () -> printer))
            .initializers(parts)
            .properties("spring.config.name=anxu-kiosk")
            .run(all.toArray(String[]::new));
  }

  /** Where its page is. */
  String address() {
    return "http://127.0.0.1:" + app.getEnvironment().getProperty("local.server.port") + "/";
  }

  /** One of its parts. */
  <T> T part(Class<T> type) {
    return app.getBean(type);
  }

  @Override
  public void close() {
    app.close();
  }
}
