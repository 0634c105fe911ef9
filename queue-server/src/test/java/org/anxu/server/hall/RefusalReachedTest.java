package org.anxu.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No refusal is there for nothing: each is expected by a scenario. */
class RefusalReachedTest {
  private static final Path SCENARIOS = Path.of("src/test/java/org/anxu/server");

  @Test
  void eachRefusalIsExpectedByAScenario() throws IOException {
    String scenarios = scenarios();
    List<Refusal> never = new ArrayList<>();
    for (Refusal refusal : Refusal.values()) {
      boolean expected =
          switch (refusal) {
            // The journal's own, for ids of commands.
            case COMMAND_ID_REUSED, COMMAND_OF_CLOSED_DAY ->
                scenarios.contains("new Answer.Refused(Refusal." + refusal + ")");
            case Refusal _ -> scenarios.contains("Refusal." + refusal + ")");
          };
      if (!expected) {
        never.add(refusal);
      }
    }
    assertThat(never).isEmpty();
  }

  private static String scenarios() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(SCENARIOS)) {
      for (Path file : files.filter(each -> each.toString().endsWith("Test.java")).toList()) {
        if (!file.endsWith("RefusalReachedTest.java")) {
          text.append(Files.readString(file));
        }
      }
    }
    return text.toString();
  }
}
