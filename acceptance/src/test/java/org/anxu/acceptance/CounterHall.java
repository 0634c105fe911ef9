package org.anxu.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anxu.protocol.MalformedMessage;
import org.anxu.protocol.Wire;
import org.anxu.protocol.ticketing.CounterRequest;
import org.anxu.protocol.ticketing.FloorRequest;
import org.anxu.protocol.ticketing.IssueRequest;
import org.anxu.protocol.ticketing.IssuedTicket;
import org.jspecify.annotations.Nullable;

/**
 * A server alone with its four counters, an officer for each, and a guide; recalls come quickly.
 */
final class CounterHall implements AutoCloseable {
  static final String GUIDE = "1009";

  private final Map<String, String> passwords = new HashMap<>();
  private final String kiosk;
  final ServerProcess server;

  CounterHall(Path folder) throws IOException, InterruptedException {
    Path data = Files.createDirectories(folder.resolve("data"));
    try (var in = ServerProcess.class.getResourceAsStream("/default-catalogue.yaml")) {
      String usual = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String quick = usual.replace("no-show.spacing: 20s", "no-show.spacing: 1s");
      assertThat(quick).isNotEqualTo(usual);
      Files.writeString(data.resolve("catalogue.yaml"), quick);
    }
    for (String number : List.of("1001", "1002", "1003", "1004")) {
      passwords.put(
          number, ServerProcess.command(data, "staff", "add", number, "--role", "cashier"));
    }
    passwords.put(GUIDE, ServerProcess.command(data, "staff", "add", GUIDE, "--role", "guide"));
    kiosk = ServerProcess.command(data, "device", "add", "kiosk-1", "--kind", "kiosk");
    server = ServerProcess.start(data, List.of(), List.of());
  }

  /** A customer takes a number. */
  String comes(String category) throws MalformedMessage {
    IssueRequest request = new IssueRequest(UUID.randomUUID().toString(), category);
    HttpResponse<byte[]> answer = server.post("/api/v1/tickets", "Bearer " + kiosk, request);
    assertThat(answer.statusCode()).isEqualTo(201);
    return Wire.decode(answer.body(), IssuedTicket.class).label();
  }

  /** What the server says to a key of a counter pressed by this officer. */
  HttpResponse<byte[]> presses(String officer, String counter, String action) {
    return server.post(
        "/api/v1/counters/" + counter + "/" + action,
        basic(officer),
        CounterRequest.of(UUID.randomUUID().toString()));
  }

  /** The customer goes home. */
  void goes(String label) {
    guides("cancel", label, null);
  }

  /** The guide does something for a visit. */
  void guides(String action, String label, @Nullable String reason) {
    FloorRequest request =
        new FloorRequest(
            UUID.randomUUID().toString(),
            label,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            reason,
            null,
            null,
            null);
    HttpResponse<byte[]> answer = server.post("/api/v1/floor/" + action, basic(GUIDE), request);
    assertThat(answer.statusCode()).as(action).isEqualTo(200);
  }

  private String basic(String officer) {
    String login = officer + ":" + passwords.get(officer);
    return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
  }

  String password(String officer) {
    return passwords.get(officer);
  }

  /** Signs an officer in at a counter, on a page that shows the sign-in. */
  void signIn(Page page, String officer, String counter) {
    page.locator("input[name=username]").fill(officer);
    page.locator("input[name=password]").fill(password(officer));
    page.keyboard().press("Enter");
    page.locator("#counter-" + counter).click();
    assertThat(page.locator("#primary")).containsText("叫下一位");
  }

  @Override
  public void close() {
    server.close();
  }
}
