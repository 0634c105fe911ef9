package org.anxu.server.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.anxu.server.billing.BillingSystem.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two connectors, against a real HTTP server and a real file. */
class BillingSystemTest {
  private static final Account ACCOUNT = new Account("8812345678");
  private static final String KEY = "a-key-that-nobody-sees";

  @TempDir Path folder;
  private HttpServer http;
  private volatile int status = 200;
  private volatile String answer = "";
  private volatile String asked = "";
  private final CountDownLatch ends = new CountDownLatch(1);
  private Path key;

  @BeforeEach
  void start() throws IOException {
    key = folder.resolve("billing.key");
    Files.createFile(
        key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(key, KEY + "\n");
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/", this::answer);
    http.start();
  }

  @AfterEach
  void stop() {
    ends.countDown();
    http.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked =
          exchange.getRequestMethod()
              + " "
              + exchange.getRequestURI()
              + " "
              + exchange.getRequestHeaders().getFirst("Authorization")
              + " "
              + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
      if (answer.startsWith("slow")) {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('{');
        exchange.getResponseBody().flush();
        ends.await();
      }
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String address(String path) {
    return "http://127.0.0.1:" + http.getAddress().getPort() + path;
  }

  private BillingSettings settings(String path, String bills, String unit) {
    return new BillingSettings(
        address(path),
        null,
        key,
        "Authorization: Bearer",
        Duration.ofMillis(400),
        4,
        bills,
        "/money/sum",
        unit,
        "/state",
        List.of("settled", "PAID"),
        List.of("late"),
        "/month",
        null);
  }

  private Answer ask(BillingSettings settings) throws Exception {
    return new RestBilling(settings.rest(settings.url()), settings.fields()).lookUp(ACCOUNT);
  }

  private static String text(Answer answer) {
    return answer.toString();
  }

  @Test
  void a_list_of_bills_is_read_where_the_settings_say() throws Exception {
    answer =
        """
        {"data": {"bills": [
          {"money": {"sum": 8640}, "state": "Late", "month": "2026-10"},
          {"money": {"sum": "1250"}, "state": "open", "month": "2026-11"},
          {"money": {"sum": 99}, "state": "SETTLED"}]}}
        """;
    Answer found = ask(settings("/bills", "/data/bills", "fen"));
    assertThat(asked).isEqualTo("POST /bills Bearer " + KEY + " {\"account\":\"8812345678\"}");
    assertThat(text(found))
        .contains("amount=86.40, status=OVERDUE, period=2026-10")
        .contains("amount=12.50, status=DUE, period=2026-11")
        .contains("amount=0.99, status=PAID, period=null");
  }

  @Test
  void one_bill_is_the_whole_answer_and_the_account_may_stand_in_the_address() throws Exception {
    answer = "{\"money\": {\"sum\": 12.5}}";
    Answer found = ask(settings("/accounts/{account}/bill", "", "yuan"));
    assertThat(asked).startsWith("GET /accounts/8812345678/bill Bearer " + KEY);
    assertThat(text(found)).contains("amount=12.5, status=DUE");
    answer = "{\"money\": {\"sum\": 0}}";
    assertThat(text(ask(settings("/x", "", "yuan")))).contains("amount=0, status=PAID");
  }

  @Test
  void whatever_else_it_answers_is_told_without_account_or_key() throws Exception {
    for (var each :
        List.of(
            List.of(401, "", "does not accept the key"),
            List.of(302, "", "answers 302"),
            List.of(500, "boom", "answers 500"),
            List.of(200, "<html>", "no JSON"),
            List.of(200, "{}", "no amount at /money/sum"),
            List.of(200, "{\"money\": {\"sum\": -3}}", "no amount"),
            List.of(200, "slow", "no answer within 400 ms"),
            List.of(200, "[" + "1,".repeat(40_000) + "1]", "Exception"))) {
      status = (Integer) each.get(0);
      answer = (String) each.get(1);
      Answer found = ask(settings("/bills", "", "yuan"));
      assertThat(found).as(each.toString().substring(0, 20)).isInstanceOf(Answer.Unavailable.class);
      assertThat(text(found)).contains((String) each.get(2)).doesNotContain("8812345678", KEY);
    }
    answer = "";
    status = 404;
    assertThat(ask(settings("/bills", "", "yuan"))).isInstanceOf(Answer.Unknown.class);
  }

  @Test
  void a_key_that_others_can_read_is_not_used() throws Exception {
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(text(ask(settings("/bills", "", "yuan")))).contains("chmod 600");
    assertThat(asked).isEmpty();
    Files.delete(key);
    assertThat(text(ask(settings("/bills", "", "yuan")))).contains("there is no file");
  }

  @Test
  void bills_in_a_file_are_read_anew_at_each_question() throws Exception {
    Path file = folder.resolve("bills.csv");
    BillFields fields = settings("/", "", "yuan").fields();
    FileBilling billing = new FileBilling(file, fields);
    assertThat(text(billing.lookUp(ACCOUNT))).contains("cannot be read");
    Files.writeString(
        file,
        "period,account,amount,status\n2026-10,8812345678,86.40,late\n"
            + "\"2026-11\", 8812345678 ,12,\n2026-11,9900000000,x,\n");
    assertThat(text(billing.lookUp(ACCOUNT)))
        .contains("86.40, status=OVERDUE, period=2026-10", "12, status=DUE, period=2026-11");
    assertThat(billing.lookUp(new Account("1234567890"))).isInstanceOf(Answer.Unknown.class);
    assertThat(text(billing.lookUp(new Account("9900000000")))).contains("no amount");
    Files.writeString(file, "account,amount,status\n8812345678,0,PAID\n");
    assertThat(text(billing.lookUp(ACCOUNT))).contains("amount=0, status=PAID");
    Files.writeString(file, "name,sum\n8812345678,0\n");
    assertThat(text(billing.lookUp(ACCOUNT))).contains("account and amount");
  }
}
