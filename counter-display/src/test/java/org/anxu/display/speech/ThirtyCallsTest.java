package org.anxu.display.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anxu.display.Hall;
import org.anxu.display.board.DisplayBoard;
import org.anxu.display.board.Scene.HallScene;
import org.anxu.display.board.Screen.HallScreen;
import org.anxu.display.voice.Announcement;
import org.anxu.display.voice.Announcer;
import org.anxu.display.voice.VoiceRules;
import org.anxu.display.voice.VolumePlan;
import org.anxu.hardware.voice.EspeakNg;
import org.anxu.protocol.board.Call;
import org.anxu.protocol.voice.Sentence;
import org.anxu.protocol.voice.Tongue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thirty calls in ten seconds from eight counters, in a time of its own, with espeak-ng's voice.
 */
class ThirtyCallsTest {
  private static final Instant START = Instant.parse("2026-11-24T01:00:00Z");
  private static final int CALLS = 30;
  private static final int COUNTERS = 8;

  @TempDir Path folder;

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final Hall hall = new Hall(7, START);
  private final DisplayBoard board = new DisplayBoard(new HallScreen(), START);
  private final List<Call> calls = new ArrayList<>();
  private final List<Spoken> spoken = new ArrayList<>();
  private Instant now = START;

  private record Spoken(Announcement what, Instant at) {}

  @AfterEach
  void end() {
    timer.shutdownNow();
  }

  @Test
  void all_that_stand_are_spoken_in_order_each_once_and_found_in_the_recording() throws Exception {
    morning(Duration.ofMinutes(5), this::callOrRecall);
    assertThat(calls).hasSize(CALLS);
    assertThat(spoken).extracting(each -> each.what().call()).containsExactlyElementsOf(calls);
    textsShortenThenOneLanguageIsLeft();
    everyCueIsWhereItsClipSounds();
  }

  @Test
  void nothing_older_than_allowed_is_spoken_and_what_is_keeps_its_order() throws Exception {
    Duration most = Duration.ofSeconds(20);
    morning(most, this::callOrRecall);
    assertThat(spoken)
        .allSatisfy(
            each -> assertThat(each.what().call().at()).isAfterOrEqualTo(each.at().minus(most)));
    assertThat(spoken).hasSizeBetween(5, CALLS - 1);
    assertThat(spoken)
        .extracting(each -> each.what().call())
        .isSubsetOf(calls)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo(Comparator.comparing(calls::indexOf));
  }

  @Test
  void numbers_whose_customers_have_come_meanwhile_are_left_out() throws Exception {
    morning(
        Duration.ofMinutes(5),
        i -> hall.at(now).call("A%03d".formatted(i + 1), Integer.toString(i % COUNTERS + 1)));
    assertThat(spoken)
        .extracting(each -> each.what().call())
        .startsWith(calls.getFirst())
        .endsWith(calls.subList(CALLS - COUNTERS, CALLS).toArray(new Call[0]))
        .hasSizeLessThan(CALLS)
        .doesNotHaveDuplicates();
  }

  /** Eight numbers, then each again and again, so that all of them stand all the time. */
  private Call callOrRecall(int i) {
    String counter = Integer.toString(i % COUNTERS + 1);
    String label = "A%03d".formatted(i % COUNTERS + 1);
    return i < COUNTERS ? hall.at(now).call(label, counter) : hall.at(now).recall(label, counter);
  }

  private void morning(Duration maxAge, IntFunction<Call> calling) throws Exception {
    var tongues = List.of(Tongue.MANDARIN, Tongue.CANTONESE, Tongue.ENGLISH);
    var rules = new VoiceRules(tongues, maxAge, VolumePlan.parse("80"), false);
    var announcer = new Announcer(rules, START);
    var speech =
        new Speech(
            tongues,
            new Espeak(new EspeakNg(EspeakNg.PROGRAM, 150), timer),
            null,
            new Recorder(folder, () -> now),
            true);
    publish(announcer);
    Instant free = START;
    for (now = START; calls.size() < CALLS || announcer.waiting() > 0; now = now.plusMillis(10)) {
      Instant due = START.plusMillis(1_000 + calls.size() * 10_000L / CALLS);
      if (calls.size() < CALLS && !now.isBefore(due)) {
        Call call = calling.apply(calls.size());
        calls.add(call);
        announcer.call(call);
        announcer.call(call); // redelivered
        publish(announcer);
      }
      if (now.toEpochMilli() % 2_000 == 0) {
        publish(announcer);
      }
      Announcement next = now.isBefore(free) ? null : announcer.next(now);
      if (next != null) {
        spoken.add(new Spoken(next, now));
        free = now.plus(length(speech, next));
      }
    }
  }

  private static Duration length(Speech speech, Announcement next) throws Exception {
    Duration length = Duration.ZERO;
    Sound chime = next.chime() ? speech.chime() : null;
    for (Sentence sentence : next.sentences()) {
      length = length.plus(speech.utter(next, sentence, chime));
      chime = null;
    }
    return length;
  }

  private void publish(Announcer announcer) {
    hall.at(now);
    board.board(hall.board(), now);
    board.beat(hall.beat(), now);
    announcer.look((HallScene) board.scene(now), now);
  }

  private void textsShortenThenOneLanguageIsLeft() {
    assertThat(spoken.getFirst().what().sentences()).hasSize(3);
    assertThat(spoken.getFirst().what().sentences().getFirst().text()).startsWith("请");
    assertThat(spoken)
        .as("under backlog one language is left, in few words")
        .anySatisfy(each -> {
          assertThat(each.what().sentences()).hasSize(1);
          assertThat(each.what().sentences().getFirst().text()).startsWith("A");
        });
    assertThat(spoken.get(CALLS - 3).what().sentences()).hasSize(3);
    assertThat(spoken.get(CALLS - 3).what().sentences().getFirst().text()).startsWith("A");
    assertThat(spoken.getLast().what().sentences().getFirst().text()).contains("请");
  }

  private void everyCueIsWhereItsClipSounds() throws Exception {
    var recording = Sound.wav(Files.readAllBytes(folder.resolve(Recorder.WAV)));
    var correlation = new Correlation(recording);
    Pattern cue = Pattern.compile("([\\d.]+),([\\d.]+),\"(.*)\",\"(.*)\",(\\S+),\\S+");
    List<String> lines = Files.readAllLines(folder.resolve(Recorder.CUES));
    var voice = new Espeak(new EspeakNg(EspeakNg.PROGRAM, 150), timer);
    int found = 0;
    double end = 0;
    for (Spoken each : spoken) {
      for (Sentence sentence : each.what().sentences()) {
        Matcher matcher = null;
        do { // a chime has no text
          matcher = cue.matcher(lines.get(++found));
          assertThat(matcher.matches()).as(lines.get(found)).isTrue();
          assertThat(Double.parseDouble(matcher.group(1))).isCloseTo(end, within(0.001));
          assertThat(matcher.group(4)).isEqualTo(each.what().call().id());
          end = Double.parseDouble(matcher.group(2));
        } while (matcher.group(5).equals("chime"));
        assertThat(matcher.group(3)).isEqualTo(sentence.caption());
        long start = Math.round(Double.parseDouble(matcher.group(1)) * Sound.RATE);
        double[] fit = correlation.of(voice.say(sentence), start);
        double here = fit[(int) (start / Correlation.STEP)];
        assertThat(here).as(sentence.caption()).isGreaterThan(0.99);
        assertThat(here)
            .as("it fits nowhere better")
            .isGreaterThan(Arrays.stream(fit).max().orElseThrow() - 0.01);
      }
    }
    assertThat(found).isEqualTo(lines.size() - 1);
    assertThat(end).isCloseTo((double) recording.samples() / Sound.RATE, within(0.001));
  }
}
