package org.anxu.kiosk.issuing.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anxu.hardware.printing.PrintOutcome;
import org.anxu.hardware.scanning.Scan;
import org.anxu.kiosk.DefaultHall;
import org.anxu.kiosk.FakeServer;
import org.anxu.kiosk.issuing.BillScans;
import org.anxu.protocol.board.DayPhase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** axe-core looks at every screen and state, in both languages and all ways of reading. */
@Execution(ExecutionMode.CONCURRENT) // a kiosk, a hall and a browser of its own, and it waits long
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
  private RunningKiosk kiosk;
  private Page page;
  private Way way;

  @Test
  void nothing_serious_is_found() throws Exception {
    server.show(DefaultHall.catalogue());
    try (server;
        Chromium browser = new Chromium();
        RunningKiosk running =
            new RunningKiosk(
                folder,
                server,
                printer,
                "--anxu.kiosk.scanner.path=/dev/no-such-scanner",
                "--anxu.kiosk.voice=/bin/true",
                "--anxu.kiosk.idle-reset=30s")) {
      kiosk = running;
      for (Way each : WAYS) {
        way = each;
        server.show(DefaultHall.board(DayPhase.OPEN, true));
        page = browser.open(way.width(), way.height(), kiosk.address());
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
    turnTo("[data-group=apply]", "[data-category=install]");
    look("group");
    turnTo("[data-category=install]", "#take-number");
    look("service");
    business();
    turnTo("[data-group=apply]", ".kiosk-at-tiles [data-category=install]");
    turnTo("[data-category=install]", "#take-number");
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

  /** The screens around a number, from the papers of a category back to the first screen. */
  private void business() {
    turnTo("#papers-missing", ".kiosk-at-missing");
    look("missing papers");
    page.locator("#kiosk-back").click();
    turnTo("#further-matters", ".kiosk-at-further");
    look("further matters");
    page.locator("#further-done").click();
    page.locator(".kiosk-at-service").waitFor();
    kiosk.part(BillScans.class).accept(new Scan.Code(BusinessScreens.BILL + "1"));
    page.locator(".kiosk-at-bill #pay-code svg").waitFor();
    look("bill");
    server.refuse(BusinessScreens.HELD);
    page.locator("#take-number").click();
    page.locator("#held-reason").waitFor();
    look("bill with a number");
    server.refuse(null);
    BusinessScreens.home(page);
    turnTo("#lost-slip", ".kiosk-at-lost");
    look("lost slip");
    turnTo("[data-category=payment]", ".kiosk-at-lost-time");
    look("when it was lost");
    turnTo(".kiosk-time", ".kiosk-at-found");
    look("found");
    BusinessScreens.home(page);
  }

  private void turnTo(String key, String next) {
    BusinessScreens.turnTo(page, key);
    page.locator(next).waitFor();
  }
}
