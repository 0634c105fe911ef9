package org.anxu.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.anxu.server.access.Role;
import org.anxu.server.access.StaffAccounts;
import org.anxu.server.fleet.Device;
import org.anxu.server.fleet.DeviceKind;
import org.anxu.server.fleet.DeviceRegister;
import org.anxu.server.hall.Actor;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Post;
import org.anxu.server.supervision.ServiceDay;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole server in this JVM, on free ports, with an open day and one caller of each kind. */
final class RunningServer implements AutoCloseable {
  /** Who asks. */
  enum Who {
    NOBODY,
    WRONG_TOKEN,
    DISPLAY,
    DISPLAY_OF_COUNTER,
    KIOSK,
    PAD_OF_ANOTHER_COUNTER,
    PAD,
    CASHIER,
    INSTALLER,
    GUIDE,
    DIRECTOR
  }

  final ConfigurableApplicationContext context;
  final Map<Who, List<String>> credentials;
  final Map<Who, String> passwords;
  private final HttpClient http = HttpClient.newHttpClient();

  private RunningServer(ConfigurableApplicationContext context) {
    this.context = context;
    DeviceRegister devices = context.getBean(DeviceRegister.class);
    passwords =
        Map.of(
            Who.CASHIER, staff("1001", Role.CASHIER),
            Who.INSTALLER, staff("1002", Role.INSTALLER),
            Who.GUIDE, staff("1003", Role.GUIDE),
            Who.DIRECTOR, staff("1004", Role.DIRECTOR));
    credentials =
        new EnumMap<>(
            Map.of(
                Who.DISPLAY_OF_COUNTER,
                bearer(device(devices, "counter-1", DeviceKind.DISPLAY, "1"))));
    credentials.putAll(
        Map.of(
            Who.NOBODY, List.of(),
            Who.WRONG_TOKEN, bearer("kiosk-1.not-the-secret"),
            Who.DISPLAY, bearer(device(devices, "hall-screen", DeviceKind.DISPLAY, null)),
            Who.KIOSK, bearer(kiosk(devices)),
            Who.PAD_OF_ANOTHER_COUNTER, bearer(device(devices, "pad-2", DeviceKind.PAD, "2")),
            Who.PAD, bearer(device(devices, "pad-1", DeviceKind.PAD, "1")),
            Who.CASHIER, basic("1001", passwords.get(Who.CASHIER)),
            Who.INSTALLER, basic("1002", passwords.get(Who.INSTALLER)),
            Who.GUIDE, basic("1003", passwords.get(Who.GUIDE)),
            Who.DIRECTOR, basic("1004", passwords.get(Who.DIRECTOR))));
  }

  static RunningServer start(Path data, String... settings) {
    List<String> arguments =
        new ArrayList<>(List.of("--server.port=0", "--anxu.mqtt.port=0", "--anxu.data=" + data));
    arguments.addAll(List.of(settings));
    RunningServer server =
        new RunningServer(
            new SpringApplicationBuilder(QueueServer.class)
                .properties("spring.config.name=anxu-server")
                .run(arguments.toArray(String[]::new)));
    server
        .context
        .getBean(ServiceDay.class)
        .open(new Actor(new OfficerId("1004"), Post.DIRECTOR))
        .join();
    return server;
  }

  private String staff(String number, Role role) {
    StaffAccounts accounts = context.getBean(StaffAccounts.class);
    OfficerId officer = new OfficerId(number);
    return accounts.add(officer, role).or(() -> accounts.renew(officer)).orElseThrow();
  }

  private static String device(
      DeviceRegister devices, String name, DeviceKind kind, String counter) {
    Device device = new Device(name, kind, counter == null ? null : new CounterId(counter));
    return devices.add(device).or(() -> devices.renew(name)).orElseThrow();
  }

  private static String kiosk(DeviceRegister devices) {
    return devices
        .add(new Device("kiosk-1", DeviceKind.KIOSK, null, "K1"))
        .or(() -> devices.renew("kiosk-1"))
        .orElseThrow();
  }

  static List<String> bearer(String token) {
    return List.of("Authorization", "Bearer " + token);
  }

  static List<String> basic(String number, String password) {
    String both = number + ":" + password;
    return List.of(
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
  }

  boolean isDevice(Who who) {
    return !credentials.get(who).isEmpty() && !passwords.containsKey(who);
  }

  URI uri(String path) {
    return URI.create(
        "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
  }

  HttpResponse<String> get(Who who, String path) throws IOException, InterruptedException {
    return ask(who, "GET", path, HttpRequest.BodyPublishers.noBody());
  }

  HttpResponse<String> ask(Who who, String method, String path, String body)
      throws IOException, InterruptedException {
    return ask(
        who,
        method,
        path,
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body));
  }

  HttpResponse<String> ask(Who who, String method, String path, HttpRequest.BodyPublisher publisher)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .method(method, publisher)
            .header("Accept-Language", "en")
            .header("Content-Type", "application/json");
    if (!credentials.get(who).isEmpty()) {
      request.headers(credentials.get(who).toArray(String[]::new));
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    context.close();
  }
}
