package org.anxu.acceptance.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.anxu.acceptance.journal.Meter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Customers at a real kiosk, one after another, while the server, the kiosk and the printer fail.
 * At the end the line that the journal holds must be the numbers that the customers have.
 */
public final class KioskSimulation {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration SEEN = Duration.ofSeconds(12);
  private static final int MOST_MILLIS = 500;

  /** What happens to a customer. */
  private enum Fault {
    NONE,
    PRINTER_UNPLUGGED,
    SERVER_KILLED_BEFORE,
    SERVER_KILLED_MEANWHILE,
    KIOSK_KILLED
  }

  /** What ten customers meet; a kiosk takes longest to start. */
  private static final List<Fault> TEN =
      List.of(
          Fault.NONE,
          Fault.NONE,
          Fault.NONE,
          Fault.NONE,
          Fault.NONE,
          Fault.NONE,
          Fault.PRINTER_UNPLUGGED,
          Fault.SERVER_KILLED_BEFORE,
          Fault.SERVER_KILLED_MEANWHILE,
          Fault.KIOSK_KILLED);

  /**
   * What was seen.
   *
   * @param customers how many took a number
   * @param offline how many of them one of the kiosk's own
   * @param givenBack how many numbers of the server gave their place to such a one
   * @param faults how often each thing failed
   * @param violations what must not be, best empty
   */
  public record Outcome(
      int customers,
      int offline,
      int givenBack,
      Map<String, Integer> faults,
      List<String> violations) {
    public Outcome {
      faults = Collections.unmodifiableMap(new TreeMap<>(faults));
      violations = List.copyOf(violations);
    }
  }

  private final Path folder;
  private final Random random;
  private final Consumer<String> progress;
  private final Set<String> numbers = new HashSet<>();
  private final Map<String, Integer> faults = new HashMap<>();
  private final List<String> violations = new ArrayList<>();
  private boolean serverAway;
  private int givenBack;

  /**
   * A simulation in an empty folder.
   *
   * @param progress is told a line of each customer
   */
  public KioskSimulation(Path folder, long seed, Consumer<String> progress) {
    this.folder = folder;
    this.random = new Random(seed);
    this.progress = progress;
  }

  /** Lets so many customers come; ends early at the first violation. */
  public Outcome run(int tries) throws IOException, InterruptedException, SQLException {
    try (AttackedKiosk hall = new AttackedKiosk(folder)) {
      List<Fault> ahead = new ArrayList<>();
      for (int i = 0; i < tries && violations.isEmpty(); i++) {
        if (ahead.isEmpty()) {
          ahead.addAll(TEN);
          Collections.shuffle(ahead, random);
        }
        Fault fault = ahead.removeLast();
        faults.merge(fault.name(), 1, Integer::sum);
        String number = customer(hall, fault);
        progress.accept("customer %d of %d: %s, %s".formatted(i + 1, tries, fault, number));
      }
      restore(hall);
      hall.plugPrinter();
      compare(hall.journal());
    }
    if (Meter.run("verify", folder.resolve("data/journal.db").toString()).one("findings") > 0) {
      violations.add("the verifier finds fault with the journal; see above");
    }
    int offline = (int) numbers.stream().filter(each -> each.contains("-K1-")).count();
    return new Outcome(numbers.size(), offline, givenBack, faults, violations);
  }

  /** Has the server back for every second customer after it was killed. */
  private void restore(AttackedKiosk hall) throws IOException, InterruptedException {
    if (serverAway) {
      hall.startServer();
      serverAway = false;
    }
  }

  private String customer(AttackedKiosk hall, Fault fault)
      throws IOException, InterruptedException {
    if (random.nextBoolean() || fault == Fault.PRINTER_UNPLUGGED) {
      restore(hall);
    }
    if (fault == Fault.PRINTER_UNPLUGGED) {
      hall.unplugPrinter();
    }
    if (fault == Fault.SERVER_KILLED_BEFORE) {
      killServer(hall);
    }
    hall.welcome();
    hall.touch();
    if (fault == Fault.SERVER_KILLED_MEANWHILE) {
      Thread.sleep(random.nextInt(30));
      killServer(hall);
    }
    Optional<String> number = fault == Fault.KIOSK_KILLED ? afterTheKill(hall) : hall.shown(SEEN);
    if (number.isEmpty()) {
      violations.add("no number, %s".formatted(fault));
      return "none";
    }
    if (!numbers.add(number.get())) {
      violations.add(number.get() + " was given to two customers");
    }
    if (fault == Fault.PRINTER_UNPLUGGED) {
      if (!hall.guideIsTold(number.get())) {
        violations.add("the guide was not told of the slip of " + number.get());
      }
      hall.plugPrinter();
    }
    return number.get();
  }

  private void killServer(AttackedKiosk hall) throws InterruptedException {
    if (!serverAway) {
      hall.killServer();
      serverAway = true;
    }
  }

  /**
   * The kiosk is killed at some moment after the touch. The customer has seen the number before, or
   * holds the slip, or is told on the first screen, or touches again.
   */
  private Optional<String> afterTheKill(AttackedKiosk hall)
      throws IOException, InterruptedException {
    Set<String> papersBefore = Set.copyOf(hall.onPaper());
    Thread.sleep(random.nextInt(MOST_MILLIS));
    hall.killKiosk();
    Optional<String> seen = hall.shown(Duration.ofMillis(200));
    hall.startKiosk();
    long end = System.nanoTime() + SEEN.toNanos();
    while (seen.isEmpty() && System.nanoTime() < end) {
      List<String> told = hall.toldAfterRestart();
      seen =
          told.stream()
              .filter(each -> !numbers.contains(each))
              .findFirst()
              .or(() ->
                  hall.onPaper().stream().filter(each -> !papersBefore.contains(each)).findFirst());
      Thread.sleep(200);
    }
    if (seen.isPresent()) {
      return seen;
    }
    faults.merge("TOUCHED_AGAIN", 1, Integer::sum);
    hall.welcome();
    hall.touch();
    return hall.shown(SEEN);
  }

  /** Who stands in the line, as soon as all have joined, must be who holds a number. */
  private void compare(Path journal) throws InterruptedException, SQLException {
    long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
    Set<String> line = line(journal);
    while (!line.equals(numbers) && System.nanoTime() < end) {
      Thread.sleep(500);
      line = line(journal);
    }
    for (String each : numbers) {
      if (!line.contains(each)) {
        violations.add(each + " is held by a customer and not in the line");
      }
    }
    for (String each : line) {
      if (!numbers.contains(each)) {
        violations.add(each + " stands in the line and is nobody's");
      }
    }
  }

  /** The labels in the line, by docs/journal-format.md; nobody calls here. */
  private Set<String> line(Path journal) throws SQLException {
    Map<String, String> labels = new HashMap<>();
    givenBack = 0;
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:file:" + journal + "?mode=ro");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT event FROM entry ORDER BY sequence")) {
      while (row.next()) {
        JsonNode event = JSON.readTree(row.getString(1));
        String ticket = event.path("ticket").asString("");
        switch (event.path("type").asString()) {
          case "TicketIssued", "OfflineTicketJoined" ->
              labels.put(ticket, label(event.path("number")));
          case "TicketCancelled" -> {
            labels.remove(ticket);
            givenBack++;
          }
          default -> {}
        }
      }
    }
    return Set.copyOf(labels.values());
  }

  private static String label(JsonNode number) {
    String prefix = number.path("prefix").asString();
    int count = number.path("number").asInt();
    return number.has("kiosk")
        ? "%s-%s-%02d".formatted(prefix, number.path("kiosk").asString(), count)
        : "%s%03d".formatted(prefix, count);
  }
}
