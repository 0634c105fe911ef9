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
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.anxu.bench.devices.SimulatedDevices;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.port.SerialSettings;
import org.anxu.hardware.sign.LineSign;
import org.anxu.hardware.sign.PoleDisplay;
import org.anxu.hardware.sign.SignContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The part of the page with sign, pad and contacts. */
class CounterPageTest {
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
  void sign_pad_and_contacts_are_shown_and_worked() throws Exception {
    LineSign sign =
        LineSign.serial(
            "sign",
            PoleDisplay.CD5220,
            SerialSettings.of(devices.counter().path("sign").toString(), 9600),
            timer,
            InstantSource.system());
    sign.start();
    sign.show(new SignContent.Serving("A023"));
    await().until(() -> get("/api/state").body().contains("A 0 2 3"));
    post("/api/sign/power-cycle", "");
    assertThat(get("/api/state").body()).doesNotContain("A 0 2 3");
    assertThat(post("/api/sign/unplug", "").body()).contains("\"sign\":false");
    await().until(() -> sign.status().readiness() == Readiness.ABSENT);
    sign.close();
    assertThat(post("/api/contacts/close-2", "").body()).contains("\"2\":true");
    assertThat(post("/api/contacts/mute", "").body()).contains("\"contactFault\":\"mute\"");
    assertThat(post("/api/modbus-sign/late", "").body()).contains("\"modbusFault\":\"late\"");
    assertThat(post("/api/pad/press-%23", "").statusCode()).isEqualTo(200);
    for (String wrong : List.of("pad/press-x", "contacts/close-99", "sign/late", "lamp/on")) {
      assertThat(post("/api/" + wrong, "").statusCode()).as(wrong).isEqualTo(404);
    }
    assertThat(get("/counter.js").statusCode()).isEqualTo(200);
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
