package org.anxu.acceptance.simulation;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anxu.acceptance.HallProgram;
import org.anxu.acceptance.ServerProcess;
import org.anxu.acceptance.bench.Chromium;
import org.anxu.bench.devices.PluggableLine;
import org.anxu.hardware.escpos.PrinterProfile;
import org.anxu.hardware.paper.SimulatedPrinter;

/**
 * A queue server and a kiosk as processes, the kiosk's printer behind a pseudo terminal, and a
 * browser before it: all of it may fail.
 */
final class AttackedKiosk implements AutoCloseable {
  private static final String GUIDE = "1004";
  private static final int BYTES_PER_SECOND = 11_520;
  private static final Pattern LABEL = Pattern.compile("[A-Z]{1,3}(?:\\d{3,}|-K1-\\d{2,})");

  private final Path folder;
  private final Path token;
  private final String guidePassword;
  private final int serverPort = HallProgram.freePort();
  private final int mqttPort = HallProgram.freePort();
  private final int kioskPort = HallProgram.freePort();
  private final ScheduledExecutorService paperTimer = Executors.newScheduledThreadPool(2);
  private final Set<String> onPaper = ConcurrentHashMap.newKeySet();
  private final PluggableLine line;
  private final Chromium browser;
  private ServerProcess server;
  private HallProgram kiosk;
  private Page page;

  AttackedKiosk(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    token = folder.resolve("kiosk-1.token");
    Files.writeString(
        token,
        ServerProcess.command(
            data(), "device", "add", "kiosk-1", "--kind", "kiosk", "--mark", "K1"));
    guidePassword = ServerProcess.command(data(), "staff", "add", GUIDE, "--role", "guide");
    PrinterProfile profile = PrinterProfile.named("clone-80");
    SimulatedPrinter paper =
        new SimulatedPrinter(profile.dots(), BYTES_PER_SECOND, paperTimer, InstantSource.system());
    paper.onCut(
        slip -> LABEL.matcher(slip.text()).results().forEach(each -> onPaper.add(each.group())));
    line = new PluggableLine(folder.resolve("printer"), bytes -> arrive(paper, bytes));
    paper.answersTo(line::send);
    line.plug();
    server = startedServer();
    kiosk = startedKiosk();
    browser = new Chromium();
    page = browser.open(kioskPort, 1920, 1080);
    // The kiosk must have heard the server once before it may do without.
    page.locator("[data-category=payment]").click();
    page.locator("#take-number:enabled").waitFor();
  }

  private static void arrive(SimulatedPrinter paper, byte[] bytes) {
    try {
      paper.receive(bytes);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // the plug is being pulled
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  /** The journal's file. */
  Path journal() {
    return data().resolve("journal.db");
  }

  private ServerProcess startedServer() throws IOException, InterruptedException {
    return ServerProcess.start(data(), serverPort, mqttPort, List.of(), List.of());
  }

  void killServer() throws InterruptedException {
    server.killHard();
  }

  void startServer() throws IOException, InterruptedException {
    server = startedServer();
  }

  private HallProgram startedKiosk() throws IOException, InterruptedException {
    return HallProgram.start(
        "kiosk-app",
        List.of(),
        List.of(
            "--server.port=" + kioskPort,
            "--anxu.kiosk.server=http://127.0.0.1:" + serverPort,
            "--anxu.kiosk.mqtt=tcp://127.0.0.1:" + mqttPort,
            "--anxu.kiosk.token-file=" + token,
            "--anxu.kiosk.data=" + Files.createDirectories(folder.resolve("kiosk")),
            "--anxu.kiosk.printer.profile=clone-80",
            "--anxu.kiosk.printer.time-limit=4s",
            "--anxu.kiosk.printer.path=" + line.name()),
        folder.resolve("kiosk.log"),
        URI.create("http://127.0.0.1:" + kioskPort + "/"));
  }

  void killKiosk() throws InterruptedException {
    kiosk.killHard();
  }

  /** Starts it from what it has kept, and loads its page. */
  void startKiosk() throws IOException, InterruptedException {
    kiosk = startedKiosk();
    welcome();
  }

  void unplugPrinter() throws IOException {
    line.unplug();
  }

  void plugPrinter() throws IOException {
    line.plug();
  }

  /** Loads the first screen. */
  void welcome() {
    page.navigate("http://127.0.0.1:" + kioskPort + "/");
    page.locator("[data-category=payment]").waitFor();
  }

  /** Touches until the last button, whose answer is not waited for. */
  void touch() {
    page.locator("[data-category=payment]").click();
    page.locator("#take-number:enabled").click();
  }

  /** The number on the screen, if one appears within this time. */
  Optional<String> shown(Duration patience) {
    try {
      Locator number = page.locator("#ticket-number");
      number.waitFor(new Locator.WaitForOptions().setTimeout(patience.toMillis()));
      return Optional.of(number.textContent());
    } catch (TimeoutError e) {
      return Optional.empty();
    }
  }

  /** The numbers that the first screen tells after a restart. */
  List<String> toldAfterRestart() {
    String notice = page.locator("#kiosk-notice").textContent();
    Matcher matcher = LABEL.matcher(notice == null ? "" : notice);
    return notice != null && notice.contains("中断过")
        ? matcher.results().map(each -> each.group()).toList()
        : List.of();
  }

  /** The labels on all slips that came out. */
  Set<String> onPaper() {
    return onPaper;
  }

  /** Whether the guide's floor tells of a slip that did not come out. */
  boolean guideIsTold(String label) {
    Page floor = browser.open(serverPort, 1024, 768);
    try {
      floor.navigate("http://127.0.0.1:" + serverPort + "/floor");
      floor.locator("input[name=username]").fill(GUIDE);
      floor.locator("input[name=password]").fill(guidePassword);
      floor.keyboard().press("Enter");
      floor
          .locator("[data-alert='device.kiosk-1.slip." + label + "']")
          .waitFor(new Locator.WaitForOptions().setTimeout(15_000));
      return true;
    } catch (PlaywrightException e) {
      return false;
    } finally {
      floor.context().close();
    }
  }

  @Override
  public void close() throws IOException {
    browser.close();
    kiosk.close();
    server.close();
    line.close();
    paperTimer.shutdownNow();
  }
}
