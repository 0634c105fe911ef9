package org.anxu.bench.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.anxu.bench.devices.SimulatedDevices;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.escpos.PrinterProfile;
import org.anxu.hardware.paper.Fault;
import org.anxu.hardware.port.PortAddress;
import org.anxu.hardware.printing.EscPosPrinter;
import org.anxu.hardware.printing.PrinterSettings;
import org.anxu.hardware.printing.Slip;
import org.anxu.hardware.printing.Slip.Alignment;
import org.anxu.hardware.printing.Slip.Size;
import org.anxu.hardware.scanning.Scan;
import org.anxu.hardware.scanning.ScannerSettings;
import org.anxu.hardware.scanning.SerialCodeScanner;
import org.anxu.protocol.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page's interface, with a kiosk's drivers at the other end of the lines. */
class BenchPageTest {
  @TempDir Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
  private SimulatedDevices devices;
  private BenchPage page;

  @BeforeEach
  void start() throws Exception {
    devices = new SimulatedDevices(folder, InstantSource.system());
    devices.start();
    page = new BenchPage(devices, 0);
    page.start();
  }

  @AfterEach
  void end() throws Exception {
    page.close();
    devices.close();
    timer.shutdownNow();
  }

  @Test
  void the_page_and_the_common_look_are_served_and_nothing_else_is() throws Exception {
    assertThat(get("/").body()).contains("<html lang=\"zh-CN\">");
    assertThat(get("/bench.js").statusCode()).isEqualTo(200);
    assertThat(get("/anxu/look.css").body()).contains("--anxu-ink");
    assertThat(get("/anxu/icons/printer.svg").statusCode()).isEqualTo(200);
    for (String path :
        List.of("/anxu/../anxu/look.css", "/anxu/%2e%2e/x.css", "/BenchPage.class", "/x")) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void a_printed_slip_is_given_with_its_text_and_its_dots() throws Exception {
    EscPosPrinter printer = printer();
    Slip slip =
        new Slip(
            List.of(
                new Slip.Text("水费缴纳 A023", Size.LARGE, Alignment.CENTRE),
                new Slip.QrCode("http://127.0.0.1:8080/t/abc")));
    printer.print(slip).get(9, TimeUnit.SECONDS);
    SlipView[] slips =
        Wire.decode(get("/api/slips").body().getBytes(StandardCharsets.UTF_8), SlipView[].class);
    assertThat(slips).hasSize(1);
    assertThat(slips[0].text()).isEqualTo("水费缴纳 A023");
    assertThat(slips[0].marks())
        .extracting(SlipView.MarkView::kind)
        .containsExactly("text", "raster");
    assertThat(slips[0].marks().getLast().bits()).isNotEmpty();
    assertThat(slips[0].taken()).isFalse();
    post("/api/printer/take", "");
    assertThat(get("/api/slips").body()).contains("\"taken\":true");
    printer.close();
  }

  @Test
  void every_printer_action_shows_in_the_state_and_at_the_driver() throws Exception {
    EscPosPrinter printer = printer();
    post("/api/printer/cover-open", "");
    await().until(() -> printer.status().reason().equals("cover-open"));
    post("/api/printer/cover-close", "");
    post("/api/printer/paper-low", "");
    await().until(() -> printer.status().reason().equals("paper-low"));
    post("/api/printer/paper-out", "");
    await().until(() -> printer.status().reason().equals("paper-out"));
    assertThat(post("/api/printer/paper-refill", "").body()).contains("\"paperOut\":false");
    await().until(() -> printer.status().readiness() == Readiness.READY);
    post("/api/printer/mute", "");
    await().until(() -> printer.status().reason().equals("mute"));
    post("/api/printer/speak", "");
    await().until(() -> printer.status().readiness() == Readiness.READY);
    post("/api/printer/unplug", "");
    await().until(() -> printer.status().readiness() == Readiness.ABSENT);
    assertThat(post("/api/printer/plug", "").body()).contains("\"plugged\":true");
    await().until(() -> printer.status().readiness() == Readiness.READY);
    printer.close();
  }

  @Test
  void typed_codes_pictures_and_what_is_no_code_reach_the_scanners_driver() throws Exception {
    List<Scan> scans = new CopyOnWriteArrayList<>();
    SerialCodeScanner scanner = scanner(scans);
    assertThat(post("/api/scanner/scan", "{\"code\":\"8812345678\"}").statusCode()).isEqualTo(200);
    await().until(() -> scans.size() == 1);
    post("/api/scanner/picture", qrPicture("https://bill.example/pay?account=8812345678"));
    await().until(() -> scans.size() == 2);
    post("/api/scanner/garbage", "");
    await().until(() -> scans.size() == 3);
    post("/api/scanner/half", "{\"code\":\"8812345678\"}");
    await().until(() -> scans.size() == 4);
    post("/api/scanner/endless", "");
    await().until(() -> scans.size() == 5);
    assertThat(scans)
        .containsExactly(
            new Scan.Code("8812345678"),
            new Scan.Code("https://bill.example/pay?account=8812345678"),
            new Scan.Unreadable("not-text"),
            new Scan.Unreadable("incomplete"),
            new Scan.Unreadable("too-long"));
    scanner.close();
  }

  @Test
  void a_picture_without_a_code_or_no_picture_at_all_is_said_to_be_one() throws Exception {
    assertThat(
            post("/api/scanner/picture", "no picture".getBytes(StandardCharsets.UTF_8))
                .statusCode())
        .isEqualTo(422);
    ByteArrayOutputStream white = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB), "png", white);
    assertThat(post("/api/scanner/picture", white.toByteArray()).statusCode()).isEqualTo(422);
  }

  @Test
  void bodies_are_bounded_and_must_say_something() throws Exception {
    String long1 = "{\"code\":\"" + "7".repeat(20_000) + "\"}";
    assertThat(post("/api/scanner/scan", long1).statusCode()).isEqualTo(413);
    assertThat(post("/api/scanner/scan", "nonsense").statusCode()).isEqualTo(400);
    assertThat(post("/api/scanner/scan", "{}").statusCode()).isEqualTo(400);
    assertThat(post("/api/printer/explode", "").statusCode()).isEqualTo(404);
  }

  @Test
  void scanning_with_the_scanner_unplugged_is_refused() throws Exception {
    post("/api/scanner/unplug", "");
    assertThat(post("/api/scanner/scan", "{\"code\":\"1\"}").statusCode()).isEqualTo(409);
  }

  @Test
  void a_code_scanned_while_no_kiosk_runs_is_refused_and_does_not_come_later() throws Exception {
    assertThat(post("/api/scanner/scan", "{\"code\":\"1\"}").statusCode()).isEqualTo(409);
    List<Scan> scans = new CopyOnWriteArrayList<>();
    SerialCodeScanner first = scanner(scans);
    post("/api/scanner/scan", "{\"code\":\"2\"}");
    await().until(() -> scans.size() == 1);
    first.close();
    await().until(() -> first.status().reason().equals("closed"));
    assertThat(post("/api/scanner/scan", "{\"code\":\"3\"}").statusCode()).isEqualTo(409);
    SerialCodeScanner second = scanner(scans);
    post("/api/scanner/scan", "{\"code\":\"户号 4\"}");
    await().until(() -> scans.size() == 2);
    assertThat(scans).containsExactly(new Scan.Code("2"), new Scan.Code("户号 4"));
    second.close();
  }

  @Test
  void another_sites_page_cannot_act_here() throws Exception {
    HttpRequest.Builder open =
        HttpRequest.newBuilder(uri("/api/printer/cover-open")).POST(BodyPublishers.noBody());
    for (String[] header :
        new String[][] {
          {"Origin", "http://other.example"},
          {"Origin", "null"},
          {"Sec-Fetch-Site", "cross-site"},
          {"Sec-Fetch-Site", "same-site"}
        }) {
      HttpRequest request = open.copy().header(header[0], header[1]).build();
      assertThat(http.send(request, BodyHandlers.ofString()).statusCode())
          .as(header[0] + ": " + header[1])
          .isEqualTo(403);
    }
    assertThat(devices.printer().faults().has(Fault.COVER_OPEN)).isFalse();
    HttpRequest own = open.copy().header("Origin", "http://127.0.0.1:" + page.port()).build();
    assertThat(http.send(own, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    assertThat(devices.printer().faults().has(Fault.COVER_OPEN)).isTrue();
  }

  @Test
  void open_pages_hear_of_changes() throws Exception {
    HttpResponse<InputStream> events =
        http.send(HttpRequest.newBuilder(uri("/api/events")).build(), BodyHandlers.ofInputStream());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("data: changed");
      assertThat(lines.readLine()).isEmpty();
      devices.printer().set(Fault.COVER_OPEN, true);
      assertThat(lines.readLine()).isEqualTo("data: changed");
    }
  }

  private EscPosPrinter printer() {
    EscPosPrinter printer =
        new EscPosPrinter(
            "printer",
            PrinterSettings.of(PrinterProfile.named(PrinterProfile.USUAL)),
            PortAddress.parse(devices.printerPath().toString()).port(115_200, timer),
            timer,
            InstantSource.system());
    printer.start();
    await().until(() -> printer.status().readiness() == Readiness.READY);
    return printer;
  }

  private SerialCodeScanner scanner(List<Scan> scans) {
    SerialCodeScanner scanner =
        SerialCodeScanner.serial(
            "scanner",
            ScannerSettings.of(devices.scannerPath().toString(), 9600),
            timer,
            InstantSource.system());
    scanner.onScan(scans::add);
    scanner.start();
    await().until(() -> scanner.status().readiness() == Readiness.READY);
    return scanner;
  }

  private static byte[] qrPicture(String content) throws Exception {
    BitMatrix code = new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 300, 300);
    BufferedImage image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 300; x++) {
      for (int y = 0; y < 300; y++) {
        image.setRGB(x, y, code.get(x, y) ? 0 : 0xFFFFFF);
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + page.port() + path);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return post(path, body.getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> post(String path, byte[] body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofByteArray(body)).build(),
        BodyHandlers.ofString());
  }
}
