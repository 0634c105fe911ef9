package org.anxu.kiosk.issuing.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anxu.hardware.printing.PrintOutcome;
import org.anxu.hardware.printing.SlipPrinter;
import org.anxu.kiosk.DefaultHall;
import org.anxu.kiosk.FakeServer;
import org.anxu.kiosk.KioskApp;
import org.anxu.protocol.board.DayPhase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** axe-core looks at every screen and state, in both languages and all ways of reading. */
class AxeTest {
  /** Each way with another size, so that each size is looked at too. */
  private static final List<Way> WAYS =
      List.of(
          new Way("zh", 1080, 1920, Set.of()),
          new Way("en", 1920, 1080, Set.of("language")),
          new Way("zh large contrast", 800, 480, Set.of("print", "contrast")),
          new Way("en contrast low", 1080, 1920, Set.of("language", "contrast", "low")));

  private record Way(String name, int width, int height, Set<String> tools) {}

  @TempDir Path folder;
  private final FakeServer server = new FakeServer();
  private final FakePrinter printer = new FakePrinter();
  private final List<String> found = new ArrayList<>();
  private Page page;
  private Way way;

  @Test
  void nothing_serious_is_found() throws Exception {
    Path token = Files.writeString(folder.resolve("token"), "kiosk-1.secret");
    server.show(DefaultHall.catalogue());
    try (server;
        Chromium browser = new Chromium();
        ConfigurableApplicationContext app =
            new SpringApplicationBuilder(KioskApp.class)
                .initializers(context ->
                    ((GenericApplicationContext) context)
                        .registerBean("fakePrinter", SlipPrinter.class, () -> printer))
                .properties("spring.config.name=anxu-kiosk")
                .run(
                    "--server.port=0",
                    "--anxu.kiosk.server=" + server.address(),
                    "--anxu.kiosk.scanner.path=/dev/no-such-scanner",
                    "--anxu.kiosk.voice=/bin/true",
                    "--anxu.kiosk.idle-reset=30s",
                    "--anxu.kiosk.token-file=" + token)) {
      String address =
          "http://127.0.0.1:" + app.getEnvironment().getProperty("local.server.port") + "/";
      for (Way each : WAYS) {
        way = each;
        server.show(DefaultHall.board(DayPhase.OPEN, true));
        page = browser.open(way.width(), way.height(), address);
        walk();
        page.close();
      }
    }
    assertThat(found).isEmpty();
  }

  private void look(String screen) {
    found.addAll(Axe.grave(page, way.name() + " " + screen));
    Eye.picture(page, "axe " + way.name() + " " + screen);
  }

  private void walk() throws Exception {
    way.tools().stream().sorted().forEach(tool -> page.locator("#kiosk-" + tool).click());
    assertThat(page.locator("html"))
        .hasAttribute("lang", way.tools().contains("language") ? "en" : "zh-CN");
    look("welcome");
    page.locator("#kiosk-help").click();
    page.locator(".kiosk-at-help").waitFor();
    look("help");
    page.locator("#kiosk-care").click();
    page.locator("[data-care=AGE]").click();
    assertThat(page.locator("[data-care=AGE]")).hasAttribute("aria-pressed", "true");
    look("care");
    page.locator("#care-done").click();
    page.locator("#kiosk-back").click();
    page.locator("[data-group=apply]").click();
    page.locator("[data-category=install]").waitFor();
    look("group");
    page.locator("[data-category=install]").click();
    page.locator("#take-number").waitFor();
    look("service");
    printer.outcome = new PrintOutcome(PrintOutcome.Result.FAILED, "paper-out");
    page.locator("#take-number").click();
    page.locator("#print-again").waitFor();
    look("number without slip");
    printer.outcome = new PrintOutcome(PrintOutcome.Result.PRINTED, "");
    page.locator("#print-again").click();
    assertThat(page.locator("#slip-state.anxu-notice-good")).isVisible();
    page.locator("#kiosk-guide").click();
    assertThat(page.locator("#kiosk-guide")).hasAttribute("data-state", "ASKED");
    if (way.name().startsWith("zh")) {
      page.locator("#kiosk-stay").waitFor();
    }
    look("number");
    server.show(DefaultHall.paused());
    page.locator("#kiosk-back").click();
    page.locator(".kiosk-at-closed").waitFor();
    look("paused");
    server.show(DefaultHall.board(DayPhase.CLOSED, false));
    assertThat(page.locator("#next-opening")).isVisible();
    look("closed");
  }
}
