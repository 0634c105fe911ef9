package org.anxu.server.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.anxu.server.broadcast.BroadcastBench.Sent;
import org.anxu.server.hall.CategoryCode;
import org.anxu.server.hall.CategoryPause;
import org.anxu.server.hall.CounterId;
import org.anxu.server.hall.HallCommand;
import org.anxu.server.hall.OfficerId;
import org.anxu.server.hall.Pause;
import org.anxu.server.hall.PauseReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The messages as they stand on the wire, field by field. Devices of an earlier release read them,
 * so a change here is a decision: fields may be added, not renamed or removed. To approve one, run
 * {@code ./mvnw -pl queue-server -am test -Dtest=WireFormatTest -DfailIfNoTests=false
 * -Dsurefire.failIfNoSpecifiedTests=false -Dapprove=true} and look at the difference in git.
 */
class WireFormatTest {
  private static final Path APPROVED =
      Path.of("src/test/resources/org/anxu/server/broadcast/wire.json");
  private static final JsonMapper PRETTY =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  @TempDir Path folder;

  @Test
  void messages_on_the_wire_are_those_that_were_approved() throws Exception {
    String now = messages();
    if (Boolean.getBoolean("approve")) {
      Files.writeString(APPROVED, now);
    }
    assertThat(now)
        .as("the wire format; see the comment of this test for how to approve a change")
        .isEqualTo(Files.readString(APPROVED));
  }

  private String messages() throws Exception {
    Map<String, Object> messages = new LinkedHashMap<>();
    try (BroadcastBench hall = new BroadcastBench(folder)) {
      hall.open();
      for (String category : new String[] {"payment", "payment", "payment", "complaint"}) {
        hall.issue(category);
        hall.passes(Duration.ofSeconds(30));
      }
      hall.must(new HallCommand.OpenCounter(BroadcastBench.ONE, BroadcastBench.ANNA));
      hall.must(new HallCommand.CallNext(BroadcastBench.ONE, BroadcastBench.ANNA));
      hall.passes(Duration.ofSeconds(20));
      hall.must(new HallCommand.Recall(BroadcastBench.ONE, BroadcastBench.ANNA));
      CounterId two = new CounterId("2");
      OfficerId ben = new OfficerId("1002");
      hall.must(new HallCommand.OpenCounter(two, ben));
      hall.words = "打印机故障";
      hall.must(
          new HallCommand.PauseCategory(
              new CategoryCode("complaint"),
              new CategoryPause(
                  new Pause(
                      PauseReason.MEETING, java.time.Instant.parse("2026-11-24T03:00:00Z"), null),
                  true),
              BroadcastBench.DIRECTOR));
      hall.must(
          new HallCommand.PauseCounter(
              two,
              ben,
              new Pause(
                  PauseReason.TECHNICAL_FAULT,
                  java.time.Instant.parse("2026-11-24T02:30:00Z"),
                  BroadcastBench.NOTE),
              false));
      hall.broadcaster.beat();
      for (String topic :
          new String[] {
            hall.topics.board(),
            hall.topics.counter("1"),
            hall.topics.counter("2"),
            hall.topics.counter("3"),
            hall.topics.calls(),
            hall.topics.heartbeat()
          }) {
        Sent sent = hall.last(topic);
        messages.put(
            topic + (sent.retained() ? " (retained)" : ""),
            withoutCount(PRETTY.readTree(new String(sent.message(), StandardCharsets.UTF_8))));
      }
    }
    return PRETTY.writeValueAsString(messages) + "\n";
  }

  /**
   * How often the board was published depends on how fast this machine issues: in a rush the
   * figures follow a few times a second. So every count here is 1.
   */
  private static JsonNode withoutCount(JsonNode message) {
    for (JsonNode stamped : message.findParents("publication")) {
      ((ObjectNode) stamped).put("publication", 1);
    }
    if (message.path("publications") instanceof ObjectNode counts) {
      // A heartbeat's map has another order in every JVM; nobody reads it by order.
      Map<String, JsonNode> byName = new TreeMap<>();
      counts.properties().forEach(each -> byName.put(each.getKey(), each.getValue()));
      counts.removeAll();
      counts.setAll(byName);
      counts.put("board", 1);
    }
    return message;
  }
}
