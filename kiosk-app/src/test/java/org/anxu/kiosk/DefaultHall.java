package org.anxu.kiosk;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.anxu.protocol.MalformedMessage;
import org.anxu.protocol.Wire;
import org.anxu.protocol.Words;
import org.anxu.protocol.board.BoardState;
import org.anxu.protocol.board.CategoryLine;
import org.anxu.protocol.board.DayPhase;
import org.anxu.protocol.board.PauseNotice;
import org.anxu.protocol.board.WaitEstimate;
import org.anxu.protocol.catalogue.Catalogue;
import org.yaml.snakeyaml.Yaml;

/** The hall whose catalogue ships with the server: its texts are what the screens must hold. */
public final class DefaultHall {
  private static final Path FILE =
      Path.of("../queue-server/src/main/resources/default-catalogue.yaml");

  private DefaultHall() {}

  public static Catalogue catalogue() throws IOException, MalformedMessage {
    try (Reader reader = Files.newBufferedReader(FILE)) {
      Map<String, Object> file = new Yaml().load(reader);
      file.put("publicUrl", "http://hall.example:8080");
      file.put("payUrl", "https://pay.example/water");
      for (Object each : (List<?>) file.get("categories")) {
        @SuppressWarnings("unchecked")
        Map<String, Object> category = (Map<String, Object>) each;
        category.put("timeLimit", category.get("time-limit"));
        category.putIfAbsent("group", "");
      }
      return Wire.decode(Wire.encode(file), Catalogue.class);
    }
  }

  /** The longest the lines get: many people, long waits; or no counter at all. */
  public static BoardState board(DayPhase phase, boolean counters)
      throws IOException, MalformedMessage {
    Catalogue catalogue = catalogue();
    return new BoardBuilder()
        // Half an hour before the hall closes, when most is said.
        .at(Halls.NOW.plus(Duration.ofMinutes(150)))
        .hall(catalogue.hall(), catalogue.zone())
        .phase(phase)
        .lines(
            catalogue.categories().stream()
                .map(each ->
                    new CategoryLine(
                        each.code(),
                        new Words(each.name().zh(), each.name().en()),
                        128,
                        counters ? 2 : 0,
                        counters ? new WaitEstimate(120, 240) : null))
                .toList())
        .board();
  }

  /** The whole hall pauses and gives no numbers, with as many words as staff may type. */
  public static BoardState paused() throws IOException, MalformedMessage {
    BoardState open = board(DayPhase.OPEN, true);
    PauseNotice pause =
        new PauseNotice(
            "TECHNICAL_FAULT",
            new Words("设备故障", "Technical fault"),
            // Later than a kiosk whose clock a test has put forward within the week.
            Instant.now().plus(Duration.ofDays(8)),
            "收费系统正在升级".repeat(8).substring(0, 60));
    return BoardBuilder.of(open)
        .lines(
            open.lines().stream()
                .map(line ->
                    new CategoryLine(
                        line.category(), line.name(), line.waiting(), 2, null, pause, true))
                .toList())
        .pause(pause)
        .board();
  }
}
