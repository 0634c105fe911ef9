package org.anxu.server;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.anxu.server.RunningServer.Who;
import org.anxu.server.calling.CounterAction;
import org.anxu.server.notice.NoticeAction;
import org.anxu.server.remote.RemoteAction;
import org.anxu.server.supervision.FloorAction;

/** Every address for programs, and the law about it. */
final class Addresses {
  static final Set<Who> KNOWN = EnumSet.complementOf(EnumSet.of(Who.NOBODY, Who.WRONG_TOKEN));
  static final Set<Who> EVERYBODY = EnumSet.allOf(Who.class);

  /**
   * An address and the law about it.
   *
   * @param allowed who gets past the check of rights
   * @param then the statuses that those may see
   */
  record Address(String method, String path, String body, Set<Who> allowed, Set<Integer> then) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private Addresses() {}

  static String issue() {
    return "{\"commandId\":\"%s\",\"category\":\"payment\"}".formatted(UUID.randomUUID());
  }

  private static String floor() {
    return "{\"commandId\":\"%s\",\"visit\":\"A999\",\"category\":\"payment\"}"
        .formatted(UUID.randomUUID());
  }

  private static String notice() {
    return """
    {"commandId":"%s","message":"系统升级","until":"%s","kind":"WATER_LEAK"}\
    """
        .formatted(UUID.randomUUID(), Instant.now().plusSeconds(600));
  }

  private static String offline() {
    return """
    {"commandId":"%s","visit":"%s","category":"payment","number":1,"day":"2020-01-02",
    "lastContact":"2020-01-02T01:00:00Z","boot":"b1","elapsedMillis":1000,"rebooted":false}\
    """
        .formatted(UUID.randomUUID(), UUID.randomUUID());
  }

  private static String find() {
    return "{\"category\":\"payment\",\"around\":\"2026-11-24T01:00:00Z\"}";
  }

  private static String command() {
    return "{\"commandId\":\"%s\",\"reason\":\"BREAK\",\"visit\":\"A999\",\"category\":\"payment\"}"
        .formatted(UUID.randomUUID());
  }

  static Stream<Address> all() {
    Set<Who> kiosk = EnumSet.of(Who.KIOSK);
    Set<Who> director = EnumSet.of(Who.DIRECTOR);
    Set<Who> counter = EnumSet.of(Who.PAD, Who.CASHIER, Who.INSTALLER, Who.DIRECTOR);
    Set<Who> catalogue = EnumSet.copyOf(KNOWN);
    catalogue.removeAll(Set.of(Who.DISPLAY, Who.DISPLAY_OF_COUNTER));
    List<Address> all =
        new ArrayList<>(
            List.of(
                new Address("POST", "/api/v1/tickets", issue(), kiosk, Set.of(201)),
                new Address("GET", "/api/v1/catalogue", null, catalogue, Set.of(200)),
                new Address("GET", "/api/v1/board", null, KNOWN, Set.of(200)),
                new Address("GET", "/api/v1/openapi.yaml", null, KNOWN, Set.of(200)),
                new Address(
                    "GET",
                    "/api/v1/visits/A999/passes",
                    null,
                    EnumSet.of(Who.GUIDE, Who.DIRECTOR),
                    Set.of(404)),
                // What is not there is told to the director alone; nobody learns from a 404.
                new Address("GET", "/api/v1/tickets", null, director, Set.of(405)),
                new Address("DELETE", "/api/v1/board", null, director, Set.of(405)),
                new Address("GET", "/api/v1/no-such-thing", null, director, Set.of(404)),
                new Address("GET", "/api", null, director, Set.of(404)),
                new Address("GET", "/api/", null, director, Set.of(404)),
                new Address("GET", "/api/v2/board", null, director, Set.of(404)),
                new Address("GET", "/actuator/health/liveness", null, EVERYBODY, Set.of(200)),
                new Address("GET", "/actuator/health/readiness", null, EVERYBODY, Set.of(200)),
                new Address("GET", "/actuator", null, director, Set.of(200, 404)),
                new Address("GET", "/actuator/health", null, director, Set.of(200)),
                new Address("GET", "/actuator/env", null, director, Set.of(404)),
                new Address("GET", "/actuator/beans", null, director, Set.of(404)),
                new Address("GET", "/actuator/heapdump", null, director, Set.of(404)),
                new Address("POST", "/actuator/shutdown", "{}", director, Set.of(404)),
                new Address("POST", "/actuator/loggers/root", "{}", director, Set.of(404))));
    for (CounterAction action : CounterAction.values()) {
      all.add(
          new Address(
              "POST", "/api/v1/counters/1/" + action.path(), command(), counter, Set.of(200, 409)));
    }
    all.addAll(ratings());
    Set<Who> floor = EnumSet.of(Who.GUIDE, Who.DIRECTOR);
    Set<Who> staff = EnumSet.of(Who.CASHIER, Who.INSTALLER, Who.GUIDE, Who.DIRECTOR);
    for (FloorAction action : FloorAction.values()) {
      Set<Who> allowed = action == FloorAction.SERVED_BY_VOICE ? staff : floor;
      all.add(
          new Address(
              "POST", "/api/v1/floor/" + action.path(), floor(), allowed, Set.of(200, 400, 409)));
    }
    all.addAll(notices(floor));
    all.addAll(remote(floor));
    all.add(new Address("POST", "/api/v1/floor/dance", floor(), floor, Set.of(404)));
    all.add(new Address("POST", "/api/v1/tickets/offline", offline(), kiosk, Set.of(201)));
    all.add(new Address("GET", "/api/v1/tickets/offline", null, kiosk, Set.of(200)));
    all.add(new Address("POST", "/api/v1/tickets/find", find(), kiosk, Set.of(200)));
    all.add(
        new Address(
            "POST", "/api/v1/bills/lookup", "{\"account\":\"8812345678\"}", kiosk, Set.of(200)));
    all.add(
        new Address("POST", "/api/v1/help", "{\"commandId\":\"12345678\"}", kiosk, Set.of(200)));
    all.add(new Address("GET", "/api/v1/day", null, director, Set.of(200)));
    all.add(new Address("GET", "/api/v1/ratings", null, director, Set.of(200)));
    // The day stays open for the others: what turns it is tested elsewhere.
    for (String action : List.of("open", "end-issuing", "close")) {
      all.add(new Address("POST", "/api/v1/day/" + action, "{}", director, Set.of(400)));
    }
    all.add(new Address("POST", "/api/v1/day/dance", command(), director, Set.of(404)));
    all.add(new Address("POST", "/api/v1/counters/1/dance", command(), counter, Set.of(404)));
    return all.stream();
  }

  /** Never staff: nobody rates oneself. Nothing was served here. */
  private static List<Address> ratings() {
    String body = "{\"level\":5}";
    return List.of(
        new Address(
            "POST",
            "/api/v1/counters/1/rating",
            body,
            EnumSet.of(Who.PAD, Who.DISPLAY_OF_COUNTER),
            Set.of(409)),
        new Address(
            "POST",
            "/api/v1/counters/2/rating",
            body,
            EnumSet.of(Who.PAD_OF_ANOTHER_COUNTER),
            Set.of(409)));
  }

  private static List<Address> remote(Set<Who> floor) {
    List<Address> all = new ArrayList<>();
    for (RemoteAction action : RemoteAction.values()) {
      // The kiosk is not connected here: nothing is done.
      all.add(
          new Address(
              "POST", "/api/v1/devices/kiosk-1/" + action.path(), command(), floor, Set.of(409)));
    }
    all.add(new Address("POST", "/api/v1/devices/kiosk-1/dance", command(), floor, Set.of(404)));
    return all;
  }

  private static List<Address> notices(Set<Who> floor) {
    List<Address> all = new ArrayList<>();
    for (NoticeAction action : NoticeAction.values()) {
      all.add(
          new Address("POST", "/api/v1/notices/" + action.path(), notice(), floor, Set.of(200)));
    }
    all.add(new Address("POST", "/api/v1/notices/dance", notice(), floor, Set.of(404)));
    all.add(new Address("POST", "/api/v1/notices/message", command(), floor, Set.of(400)));
    return all;
  }
}
