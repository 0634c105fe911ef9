package org.anxu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.anxu.protocol.MalformedMessage;
import org.anxu.protocol.Topics;
import org.anxu.protocol.Wire;
import org.anxu.protocol.device.DeviceCommand;
import org.anxu.protocol.device.DeviceState;
import org.anxu.protocol.link.BrokerLink;
import org.anxu.protocol.link.LinkSettings;
import org.anxu.protocol.link.Received;
import org.anxu.server.RunningServer.Who;
import org.anxu.server.alert.Alert;
import org.anxu.server.alert.GuideCalls;
import org.anxu.server.broker.BrokerCredentials;
import org.anxu.server.hall.OfficerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a kiosk asks for beyond a number: bills, lost slips, care and help. */
@ExtendWith(OutputCaptureExtension.class)
class KioskApiTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String ACCOUNT = "8812345678";

  @TempDir Path folder;
  private RunningServer server;

  @BeforeEach
  void start() throws Exception {
    Files.writeString(
        folder.resolve("bills.csv"),
        "account,amount,status,period\n8812345678,86.40,OVERDUE,2026-10\n8812345678,3.6,,2026-11\n"
            + "8800000001,0,PAID,2026-11\n");
    begin();
  }

  private void begin() {
    server =
        RunningServer.start(
            folder.resolve("data"),
            "--anxu.billing.file=" + folder.resolve("bills.csv"),
            "--anxu.billing.pay-url=https://pay.example/water?account={account}",
            "--anxu.kiosks.tickets-per-minute=30");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private record Got(int status, JsonNode body) {
    String text(String at) {
      return body.at(at).asString("");
    }
  }

  private Got post(Who who, String path, String body) throws Exception {
    HttpResponse<String> answer = server.ask(who, "POST", "/api/v1/" + path, body);
    return new Got(answer.statusCode(), JSON.readTree(answer.body()));
  }

  private Got kiosk(String path, String body) throws Exception {
    return post(Who.KIOSK, path, body);
  }

  private static String issue(String more) {
    return "{\"commandId\":\"%s\",\"category\":\"payment\"%s}".formatted(UUID.randomUUID(), more);
  }

  private static String bill(String account) {
    return ",\"bills\":[\"" + account + "\"]";
  }

  @Test
  void a_bill_is_looked_up_and_its_account_is_never_told_nor_logged(CapturedOutput log)
      throws Exception {
    Got found = kiosk("bills/lookup", "{\"account\":\"" + ACCOUNT + "\"}");
    assertThat(found.text("/outcome")).isEqualTo("OVERDUE");
    assertThat(found.text("/account")).isEqualTo("•••• 5678");
    assertThat(found.text("/amount")).isEqualTo("90.00");
    assertThat(found.text("/bills/0/period")).isEqualTo("2026-10");
    assertThat(found.text("/payUrl")).isEqualTo("https://pay.example/water?account=" + ACCOUNT);
    Got paid = kiosk("bills/lookup", "{\"account\":\"8800000001\"}");
    assertThat(paid.text("/outcome")).isEqualTo("PAID");
    assertThat(paid.body().path("payUrl").isNull()).isTrue();
    Got unknown = kiosk("bills/lookup", "{\"account\":\"8899999999\"}");
    assertThat(unknown.text("/outcome")).isEqualTo("UNKNOWN");
    assertThat(unknown.text("/reason/zh")).contains("没有查到");
    Files.delete(folder.resolve("bills.csv"));
    Got gone = kiosk("bills/lookup", "{\"account\":\"" + ACCOUNT + "\"}");
    assertThat(gone.text("/outcome")).isEqualTo("UNAVAILABLE");
    assertThat(gone.text("/payUrl")).contains("pay.example");
    Got wrong = kiosk("bills/lookup", "{\"account\":\"" + ACCOUNT + "/../x\"}");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.body().toString()).doesNotContain(ACCOUNT);
    kiosk("tickets", issue(bill(ACCOUNT)));
    assertThat(log.getAll()).doesNotContain(ACCOUNT, "8899999999");
  }

  @Test
  void a_bill_has_one_live_ticket_and_another_when_that_is_over() throws Exception {
    String first = issue(bill(ACCOUNT));
    Got given = kiosk("tickets", first);
    assertThat(given.text("/label")).isEqualTo("A001");
    assertThat(kiosk("tickets", first).body()).isEqualTo(given.body());
    Got again = kiosk("tickets", issue(",\"bills\":[\"8800000001\",\"" + ACCOUNT + "\"]"));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text("/code")).isEqualTo("BILL_HAS_TICKET");
    assertThat(again.text("/reason/zh")).contains("A001");
    assertThat(again.text("/reason/en")).contains("A001");
    // The other bill of the refused touch is free.
    assertThat(kiosk("tickets", issue(bill("8800000001"))).text("/label")).isEqualTo("A002");
    post(
        Who.GUIDE,
        "floor/cancel",
        "{\"commandId\":\"%s\",\"visit\":\"A001\"}".formatted(UUID.randomUUID()));
    assertThat(kiosk("tickets", issue(bill(ACCOUNT))).text("/label")).isEqualTo("A003");
  }

  @Test
  void of_sixteen_kiosks_with_one_bill_one_gets_a_number_also_after_a_restart() throws Exception {
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> asked =
          Collections.nCopies(16, () -> kiosk("tickets", issue(bill(ACCOUNT))).status());
      for (Future<Integer> each : threads.invokeAll(asked)) {
        statuses.add(each.get());
      }
    }
    assertThat(statuses.stream().filter(each -> each == 201)).hasSize(1);
    assertThat(statuses.stream().filter(each -> each == 409)).hasSize(15);
    server.close();
    begin();
    assertThat(kiosk("tickets", issue(bill(ACCOUNT))).text("/reason/zh")).contains("A001");
    assertThat(Files.getPosixFilePermissions(folder.resolve("data/bills.db"))).hasSize(2);
    try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.getFileName().toString().startsWith("bills.db")) {
          assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
              .as(file.toString())
              .doesNotContain(ACCOUNT);
        }
      }
    }
  }

  @Test
  void a_kiosk_that_hoards_numbers_is_told_when_to_try_again() throws Exception {
    String repeated = issue("");
    kiosk("tickets", repeated);
    for (int i = 0; i < 29; i++) {
      assertThat(kiosk("tickets", issue("")).status()).isEqualTo(201);
    }
    HttpResponse<String> more = server.ask(Who.KIOSK, "POST", "/api/v1/tickets", issue(""));
    assertThat(more.statusCode()).isEqualTo(429);
    assertThat(more.headers().firstValue("Retry-After").map(Integer::valueOf).orElse(0))
        .isBetween(1, 60);
    assertThat(JSON.readTree(more.body()).at("/reason/zh").asString()).contains("秒");
    // What was given is still told to who missed the answer.
    assertThat(kiosk("tickets", repeated).text("/label")).isEqualTo("A001");
  }

  @Test
  void a_lost_slip_is_found_by_its_bill_or_by_category_and_time() throws Exception {
    Got first = kiosk("tickets", issue(bill(ACCOUNT) + ",\"further\":[\"debit\"]"));
    assertThat(first.text("/further/0")).isEqualTo("debit");
    kiosk("tickets", issue(""));
    Got byBill = kiosk("tickets/find", "{\"bill\":\"" + ACCOUNT + "\"}");
    assertThat(byBill.body().at("/tickets")).hasSize(1);
    assertThat(byBill.text("/tickets/0/further/0")).isEqualTo("debit");
    assertThat(byBill.body().at("/tickets/0")).isEqualTo(first.body());
    String around = "{\"category\":\"payment\",\"around\":\"%s\"}";
    Got byTime = kiosk("tickets/find", around.formatted(first.text("/issuedAt")));
    assertThat(byTime.text("/tickets/0/label")).isEqualTo("A001");
    assertThat(byTime.text("/tickets/1/ahead")).isEqualTo("1");
    Got elsewhen = kiosk("tickets/find", around.formatted("2020-01-01T00:00:00Z"));
    assertThat(elsewhen.body().at("/tickets")).isEmpty();
    post(
        Who.GUIDE,
        "floor/cancel",
        "{\"commandId\":\"%s\",\"visit\":\"A001\"}".formatted(UUID.randomUUID()));
    assertThat(kiosk("tickets/find", "{\"bill\":\"" + ACCOUNT + "\"}").body().at("/tickets"))
        .isEmpty();
    kiosk("tickets/find", "{\"bill\":\"8800000001\"}");
    assertThat(kiosk("tickets/find", "{}").status()).isEqualTo(400);
    kiosk("tickets/find", "{\"bill\":\"8800000001\"}");
    assertThat(kiosk("tickets/find", "{\"bill\":\"8800000001\"}").status()).isEqualTo(429);
  }

  @Test
  void who_asks_for_care_is_brought_to_the_guide_until_it_is_granted() throws Exception {
    kiosk("tickets", issue(",\"care\":[\"AGE\",\"HEARING\"]"));
    GuideCalls calls = server.context.getBean(GuideCalls.class);
    assertThat(calls.lasting())
        .extracting(Alert::trouble)
        .first()
        .asString()
        .contains("A001", "AGE", "HEARING");
    post(
        Who.GUIDE,
        "floor/grant-care",
        "{\"commandId\":\"%s\",\"visit\":\"A001\",\"reason\":\"ELDERLY\"}"
            .formatted(UUID.randomUUID()));
    assertThat(calls.lasting()).isEmpty();
  }

  @Test
  void a_call_for_the_guide_is_answered_at_the_kiosk_and_told_it_over_mqtt() throws Exception {
    Topics topics = new Topics("main");
    BlockingQueue<DeviceCommand> told = new LinkedBlockingQueue<>();
    String help = "{\"commandId\":\"help-0001\"}";
    GuideCalls calls = server.context.getBean(GuideCalls.class);
    try (BrokerLink link = linkOfKiosk()) {
      CountDownLatch connected = new CountDownLatch(1);
      link.onConnected(connected::countDown);
      link.subscribe(topics.deviceCommand("kiosk-1"), message -> told.add(command(message)));
      link.start();
      assertThat(connected.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(kiosk("help", help).text("/outcome")).isEqualTo("ASKED");
      assertThat(kiosk("help", help).text("/outcome")).isEqualTo("ASKED");
      assertThat(calls.lasting()).hasSize(1);
      calls.coming(calls.lasting().getFirst().id(), new OfficerId("1003"));
      assertThat(kiosk("help", help).text("/outcome")).isEqualTo("COMING");
      DeviceCommand coming = told.poll(10, TimeUnit.SECONDS);
      assertThat(coming.kind()).isEqualTo(DeviceCommand.GUIDE_COMING);
      assertThat(coming.subject()).isEqualTo("help-0001");
      calls.over(calls.lasting().getFirst().id());
      assertThat(told.poll(10, TimeUnit.SECONDS).kind()).isEqualTo(DeviceCommand.HELP_OVER);
      assertThat(calls.lasting()).isEmpty();

      // And what the kiosk tells of its printer reaches the guide on the same way.
      DeviceState.Part paper = new DeviceState.Part("printer", "DEGRADED", "paper-low");
      link.publishState(
          topics.deviceState("kiosk-1"),
          Wire.encode(new DeviceState("kiosk-1", true, "1", null, List.of(paper))));
      await()
          .untilAsserted(
              () -> assertThat(calls.lasting().toString()).contains("kiosk-1", "paper-low"));
    }
  }

  private static DeviceCommand command(Received message) {
    try {
      return Wire.decode(message.payload(), DeviceCommand.class);
    } catch (MalformedMessage e) {
      throw new IllegalStateException(e);
    }
  }

  private BrokerLink linkOfKiosk() {
    String bearer = server.credentials.get(Who.KIOSK).getLast();
    char[] token = bearer.substring(bearer.indexOf(' ') + 1).toCharArray();
    return new BrokerLink(
        new LinkSettings(
            server.context.getBean(BrokerCredentials.class).uri(),
            "kiosk-1",
            "kiosk-1",
            token::clone,
            LinkSettings.DEVICE_KEEP_ALIVE,
            null),
        InstantSource.system());
  }
}
