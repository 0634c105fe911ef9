package org.anxu.server.billing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A billing system with an HTTP interface. An address with {@code {account}} in it is asked by GET,
 * any other by POST with {@code {"account": "…"}}, which leaves the account out of logs on the way.
 * One question is one request, never repeated.
 */
final class RestBilling implements BillingSystem {
  static final String ACCOUNT = "{account}";

  private static final int LONGEST_ANSWER = 64 * 1024;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Settings settings;
  private final BillFields fields;
  private final HttpClient http;

  /**
   * How it is reached.
   *
   * @param url with or without {@code {account}}
   * @param key null when it wants none
   * @param header the header that carries the key
   * @param prefix what stands before the key there, such as {@code Bearer }
   * @param timeLimit for the whole answer
   */
  record Settings(
      String url, @Nullable KeyFile key, String header, String prefix, Duration timeLimit) {}

  RestBilling(Settings settings, BillFields fields) {
    this.settings = settings;
    this.fields = fields;
    http =
        HttpClient.newBuilder()
            .connectTimeout(settings.timeLimit())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public Answer lookUp(Account account) throws InterruptedException {
    HttpRequest request;
    try {
      request = request(account);
    } catch (IOException e) {
      return new Answer.Unavailable(String.valueOf(e.getMessage()));
    }
    CompletableFuture<HttpResponse<byte[]>> asked =
        http.sendAsync(
            request,
            HttpResponse.BodyHandlers.limiting(
                HttpResponse.BodyHandlers.ofByteArray(), LONGEST_ANSWER));
    try {
      // The limit of a request ends with its headers; an answer may also trickle.
      return answer(asked.get(settings.timeLimit().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      asked.cancel(true);
      return new Answer.Unavailable("no answer within " + settings.timeLimit().toMillis() + " ms");
    } catch (ExecutionException e) {
      // A message might hold the address, and that the account: only what kind it is.
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      return new Answer.Unavailable(cause.getClass().getSimpleName());
    }
  }

  private HttpRequest request(Account account) throws IOException {
    HttpRequest.Builder builder = HttpRequest.newBuilder();
    if (settings.url().contains(ACCOUNT)) {
      String number = URLEncoder.encode(account.number(), StandardCharsets.UTF_8);
      builder.uri(URI.create(settings.url().replace(ACCOUNT, number)));
    } else {
      String body = JSON.createObjectNode().put("account", account.number()).toString();
      builder
          .uri(URI.create(settings.url()))
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(body));
    }
    if (settings.key() != null) {
      builder.header(settings.header(), settings.prefix() + settings.key().read());
    }
    return builder.header("Accept", "application/json").build();
  }

  private Answer answer(HttpResponse<byte[]> response) {
    return switch (response.statusCode()) {
      case 200 -> bills(response.body());
      case 404 -> new Answer.Unknown();
      case 401, 403 -> new Answer.Unavailable("it does not accept the key");
      default -> new Answer.Unavailable("it answers " + response.statusCode());
    };
  }

  private Answer bills(byte[] body) {
    try {
      return new Answer.Bills(fields.read(JSON.readTree(body)));
    } catch (JacksonException e) {
      return new Answer.Unavailable("its answer is no JSON");
    } catch (IllegalArgumentException e) {
      return new Answer.Unavailable(String.valueOf(e.getMessage()));
    }
  }
}
