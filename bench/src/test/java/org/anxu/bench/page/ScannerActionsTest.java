package org.anxu.bench.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.anxu.bench.devices.SimulatedDevices;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.scanning.Scan;
import org.anxu.hardware.scanning.ScannerDialect;
import org.anxu.hardware.scanning.ScannerSettings;
import org.anxu.hardware.scanning.SerialCodeScanner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulated scanner of the page, over a real terminal. */
class ScannerActionsTest {
  @TempDir Path folder;
  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
  private final HttpClient http = HttpClient.newHttpClient();
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
  void stop() throws Exception {
    page.close();
    devices.close();
    timer.shutdownNow();
  }

  @Test
  void a_scanner_of_another_kind_reads_when_told_and_its_faults_can_be_set() throws Exception {
    for (String action : List.of("gm67", "on-trigger")) {
      assertThat(post("/api/scanner/" + action, "").statusCode()).isEqualTo(200);
    }
    assertThat(post("/api/scanner/scan", "{\"code\":\"88\"}").statusCode()).isEqualTo(409);
    List<Scan> scans = new CopyOnWriteArrayList<>();
    try (SerialCodeScanner scanner =
        SerialCodeScanner.serial(
            "scanner",
            ScannerSettings.of(devices.scannerPath().toString(), 9600)
                .speaking(ScannerDialect.GM67)
                .keptReading(),
            timer,
            InstantSource.system())) {
      scanner.onScan(scans::add);
      scanner.start();
      await().until(() -> get("/api/state").body().contains("\"reading\":true"));
      assertThat(post("/api/scanner/scan", "{\"code\":\"88\"}").statusCode()).isEqualTo(200);
      await().untilAsserted(() -> assertThat(scans).containsExactly(new Scan.Code("88")));
      post("/api/scanner/acknowledge", "");
      post("/api/scanner/mute", "");
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> scanner.status().reason().equals("no-answer"));
      post("/api/scanner/speak", "");
      await().until(() -> scanner.status().readiness() == Readiness.READY);
      assertThat(scans).hasSize(1);
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + page.port() + path);
  }
}
