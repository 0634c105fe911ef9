package org.anxu.server.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The list of the rules and their tests is whole: no rule without a test, no test without a rule.
 */
class OrderOfServiceMapTest {
  private record Line(String section, String sentence, String type, String method) {}

  private static List<Line> lines() throws IOException {
    try (InputStream list =
        OrderOfServiceMapTest.class.getResourceAsStream("order-of-service.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" \\| "))
          .map(parts -> {
            int dot = parts[2].lastIndexOf('.');
            return new Line(
                parts[0], parts[1], parts[2].substring(0, dot), parts[2].substring(dot + 1));
          })
          .toList();
    }
  }

  private static boolean isTest(Class<?> type, String method) {
    return Arrays.stream(type.getDeclaredMethods())
        .anyMatch(each -> each.getName().equals(method) && each.isAnnotationPresent(Test.class));
  }

  @Test
  void everySentenceHasATestThatExists() throws Exception {
    List<String> missing = new ArrayList<>();
    for (Line line : lines()) {
      if (!isTest(Class.forName(line.type()), line.method())) {
        missing.add(line.section() + ": " + line.sentence() + " -> " + line.method());
      }
    }
    assertThat(missing).isEmpty();
    assertThat(lines().stream().map(Line::section).distinct())
        .contains(
            "Who is next",
            "Rule 1",
            "Rule 2",
            "Worked example",
            "Life",
            "Undo",
            "Care",
            "Numbers",
            "Time",
            "Offline",
            "Day",
            "Pause",
            "Apology",
            "Commands",
            "Server away");
  }

  @Test
  void everyScenarioStandsInTheList() throws Exception {
    Set<String> types = new HashSet<>();
    Set<String> listed = new HashSet<>();
    for (Line line : lines()) {
      listed.add(line.type() + "." + line.method());
      if (line.type().startsWith("org.anxu.server.hall.")) {
        types.add(line.type());
      }
    }
    List<String> unlisted = new ArrayList<>();
    for (String type : types) {
      for (Method method : Class.forName(type).getDeclaredMethods()) {
        String name = type + "." + method.getName();
        if (method.isAnnotationPresent(Test.class) && !listed.contains(name)) {
          unlisted.add(name);
        }
      }
    }
    assertThat(unlisted).isEmpty();
  }
}
