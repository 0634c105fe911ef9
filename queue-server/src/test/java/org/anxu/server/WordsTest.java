package org.anxu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.anxu.server.calling.CareWords;
import org.anxu.server.calling.CounterAction;
import org.anxu.server.calling.RefusalWords;
import org.anxu.server.hall.CareReason;
import org.anxu.server.hall.Refusal;
import org.anxu.server.hall.Ticket;
import org.anxu.server.supervision.FloorAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that staff and customers read stands in Chinese and in English. */
class WordsTest {
  private static final Path BUNDLES = Path.of("src/main/resources/org/anxu/server");

  static Stream<Path> chinese() throws IOException {
    try (Stream<Path> files = Files.walk(BUNDLES)) {
      List<Path> found =
          files
              .filter(file -> file.toString().endsWith(".properties"))
              .filter(file -> !file.toString().endsWith("_en.properties"))
              .toList();
      assertThat(found).hasSizeGreaterThan(7);
      return found.stream();
    }
  }

  private static Properties read(Path file) throws IOException {
    Properties words = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    return words;
  }

  @ParameterizedTest
  @MethodSource("chinese")
  void both_languages_say_the_same_things(Path file) throws IOException {
    Properties zh = read(file);
    Properties en = read(Path.of(file.toString().replace(".properties", "_en.properties")));
    assertThat(new TreeSet<>(en.stringPropertyNames()))
        .isEqualTo(new TreeSet<>(zh.stringPropertyNames()));
    for (String key : zh.stringPropertyNames()) {
      assertThat(places(en.getProperty(key))).as(key).isEqualTo(places(zh.getProperty(key)));
      assertThat(en.getProperty(key)).as(key).isNotBlank();
    }
  }

  private static int places(String pattern) {
    return (int) Arrays.stream(new MessageFormat(pattern).getFormatsByArgumentIndex()).count();
  }

  /** Their words are patterns, in which a lone apostrophe goes away and takes places with it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "supervision/floor",
        "rating/ratings",
        "access/screens",
        "remote/remote",
        "fleet/screens"
      })
  void an_apostrophe_of_screen_words_is_doubled(String bundle) throws IOException {
    Properties en = read(BUNDLES.resolve(bundle + "_en.properties"));
    en.stringPropertyNames().stream()
        // Told without a screen, as they stand.
        .filter(key -> !key.startsWith("why."))
        .forEach(
            key -> assertThat(en.getProperty(key).replace("''", "")).as(key).doesNotContain("'"));
  }

  @Test
  void every_refusal_reason_state_and_action_has_words() throws IOException {
    for (Refusal refusal : Refusal.values()) {
      assertThat(RefusalWords.of(refusal).zh()).isNotBlank();
    }
    for (CareReason reason : CareReason.values()) {
      assertThat(CareWords.of(reason).en()).isNotBlank();
    }
    Properties floor = read(BUNDLES.resolve("supervision/floor.properties"));
    for (Ticket.State state : Ticket.State.values()) {
      assertThat(floor).containsKey("state." + state.name());
    }
    for (FloorAction action : FloorAction.values()) {
      // The two pauses are one form with one button.
      if (action != FloorAction.PAUSE_CATEGORY && action != FloorAction.PAUSE_HALL) {
        assertThat(floor).containsKey("act." + action.path());
      }
    }
    Properties console = read(BUNDLES.resolve("calling/console.properties"));
    for (CounterAction action : CounterAction.values()) {
      if (action != CounterAction.OPEN) {
        assertThat(console).containsKey(action.name());
      }
    }
    // The customer's page has its words, in both languages, in a file of its own.
    String page =
        Files.readString(
            Path.of("src/main/resources/META-INF/resources/anxu-server/ticket-words.js"));
    for (Ticket.State state : Ticket.State.values()) {
      assertThat(page.split("\n    " + state.name() + ": ", -1)).as(state.name()).hasSize(3);
    }
  }
}
