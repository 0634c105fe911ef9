package org.anxu.server.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anxu.server.hall.HallEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The proof's own reader reads what the journal writes, and nothing else. */
class FactFormsTest {
  @Test
  void theListedFormsAreThoseOfTheEvents() {
    Map<String, List<String>> listed = new TreeMap<>();
    for (String line : FactForms.EVENTS.lines().toList()) {
      String[] words = line.split(" ");
      listed.put(
          words[0],
          Stream.of(words)
              .skip(1)
              .map(each -> each.split(":")[0] + (each.endsWith("?") ? "?" : ""))
              .toList());
    }
    Map<String, List<String>> written = new TreeMap<>();
    for (Class<?> event : events(HallEvent.class)) {
      List<String> fields = new ArrayList<>();
      for (RecordComponent component : event.getRecordComponents()) {
        AnnotatedType type = component.getAnnotatedType();
        fields.add(component.getName() + (type.isAnnotationPresent(Nullable.class) ? "?" : ""));
      }
      written.put(event.getSimpleName(), fields);
    }
    assertThat(listed).isEqualTo(written);
  }

  private static List<Class<?>> events(Class<?> type) {
    if (type.isRecord()) {
      return List.of(type);
    }
    return Stream.of(type.getPermittedSubclasses()).flatMap(each -> events(each).stream()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"NothingToDo\" }",
        "{\"type\":\"NothingToDo\",\"more\":1}",
        "{\"type\":\"IssuingEnded\"}",
        "{\"type\":\"IssuingEnded\",\"by\":null}",
        "{\"type\":\"HallResumed\",\"by\":{\"post\":\"GUIDE\",\"officer\":\"1\"}}",
        "{\"type\":\"TicketExpired\",\"ticket\":\"v1\"}",
        "{\"type\":\"TicketExpired\",\"ticket\":\"v1.01\"}",
        "{\"type\":\"ClockJumped\",\"by\":\"5s\"}",
        "{\"type\":\"CommandRefused\",\"refusal\":\"\u00e4\"}",
        "[]",
        "",
        "{\"type\":\"NothingToDo\"}}"
      })
  void anyOtherFormIsNone(String json) {
    assertThat(isEvent(json)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"NothingToDo\"}",
        "{\"type\":\"TicketExpired\",\"ticket\":\"v1.12\"}",
        "{\"type\":\"HallResumed\",\"by\":{\"officer\":\"1\",\"post\":\"GUIDE\"}}",
        "{\"type\":\"TicketCancelled\",\"ticket\":\"v1.1\"}",
        "{\"type\":\"TicketCancelled\",\"ticket\":\"v1.1\",\"by\":{\"officer\":\"1\",\"post\":\"GUIDE\"},\"reason\":\"GHOST\"}"
      })
  void theWrittenFormIsRead(String json) {
    assertThat(isEvent(json)).isTrue();
  }

  private static boolean isEvent(String json) {
    try {
      Fact fact = new FactReader().read(json.getBytes(StandardCharsets.UTF_8));
      return new FactForms().wrongWith(fact) == null;
    } catch (FactReader.Malformed e) {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0",
    "PT20.003S, 20003",
    "PT1H2M3.5S, 3723500",
    "PT-1H-56M-33.001S, -6993001",
    "PT48H, 172800000",
    "PT-0.5S, -500"
  })
  void durationsAreRead(String written, long millis) {
    assertThat(Spans.millis(written)).isEqualTo(millis);
    assertThat(java.time.Duration.ofMillis(millis)).hasToString(written);
  }

  @Test
  void everyFindingHasWordsInBothLanguages() {
    ResourceBundle zh = Finding.bundle(Locale.SIMPLIFIED_CHINESE);
    ResourceBundle en = Finding.bundle(Locale.ENGLISH);
    assertThat(zh.keySet()).isEqualTo(en.keySet());
    assertThat(
            new Finding(3, "call.other", List.of("A005", "1", "A003", "PRIMARY", "OWED")).words())
        .satisfies(words -> {
          assertThat(words.en())
              .isEqualTo(
                  "A005 was called at counter 1, but the rule names A003 (primary rank; the call"
                      + " before passed somebody, so the earliest arrival is owed)");
          assertThat(words.zh()).contains("A005", "A003", "主办");
        });
  }
}
