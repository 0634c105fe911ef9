package org.anxu.kiosk.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import org.anxu.hardware.device.Readiness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The voice, with a real process that writes down what it is to say. */
class ProgramSpeakerTest {
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  @TempDir Path folder;
  private SpeakingProgram program;
  private ProgramSpeaker speaker;

  @BeforeEach
  void start() throws Exception {
    program = new SpeakingProgram(folder);
    speaker = speaker(program.path().toString());
    speaker.start();
    await().until(() -> speaker.status().readiness() == Readiness.READY);
  }

  private static ProgramSpeaker speaker(String program) {
    return new ProgramSpeaker(
        program, Executors.newSingleThreadScheduledExecutor(), InstantSource.system());
  }

  @AfterEach
  void stop() {
    speaker.close();
  }

  private void hears(String... lines) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(program.said()).containsExactly(lines));
  }

  @Test
  void a_text_is_spoken_in_the_language_of_the_page() {
    speaker.say("您的号码\nA 0 2 3", CHINESE);
    hears("cmn-latn-pinyin 您的号码 A 0 2 3", "end");
    await().until(() -> !speaker.isSpeaking());
    speaker.say("Your number", Locale.ENGLISH);
    hears("cmn-latn-pinyin 您的号码 A 0 2 3", "end", "en-gb Your number", "end");
  }

  @Test
  void a_new_prompt_cuts_the_old_one_and_what_waits() throws Exception {
    program.slow(true);
    speaker.say("first", CHINESE);
    hears("cmn-latn-pinyin first");
    speaker.then("waits", CHINESE);
    speaker.say("second", CHINESE);
    hears("cmn-latn-pinyin first", "cmn-latn-pinyin second");
    program.slow(false);
    hears("cmn-latn-pinyin first", "cmn-latn-pinyin second", "end");
  }

  @Test
  void what_comes_after_waits_its_turn_and_only_the_newest_waits() throws Exception {
    program.slow(true);
    speaker.say("number", CHINESE);
    hears("cmn-latn-pinyin number");
    speaker.then("printing", CHINESE);
    speaker.then("printed", CHINESE);
    program.slow(false);
    hears("cmn-latn-pinyin number", "end", "cmn-latn-pinyin printed", "end");
  }

  @Test
  void what_comes_after_does_not_displace_a_prompt_that_has_not_begun() {
    speaker.say("number", CHINESE);
    speaker.then("printed", CHINESE);
    hears("cmn-latn-pinyin number", "end", "cmn-latn-pinyin printed", "end");
  }

  @Test
  void many_prompts_in_a_burst_leave_the_last_one() throws Exception {
    program.slow(true);
    for (int i = 0; i < 50; i++) {
      speaker.say("prompt " + i, CHINESE);
    }
    await().until(() -> program.said().contains("cmn-latn-pinyin prompt 49"));
    program.slow(false);
    await().until(() -> !speaker.isSpeaking());
    assertThat(program.said()).endsWith("cmn-latn-pinyin prompt 49", "end").hasSizeLessThan(52);
    assertThat(program.said()).containsOnlyOnce("end");
  }

  @Test
  void a_hush_is_silence_at_once() throws Exception {
    program.slow(true);
    speaker.say("long", CHINESE);
    hears("cmn-latn-pinyin long");
    speaker.then("more", CHINESE);
    speaker.hush();
    await().until(() -> !speaker.isSpeaking());
    assertThat(program.said()).isEqualTo(List.of("cmn-latn-pinyin long"));
    assertThat(speaker.status().readiness()).isEqualTo(Readiness.READY);
  }

  @Test
  void a_text_that_looks_like_an_option_is_only_a_text() {
    speaker.say("--help -f /etc/passwd", CHINESE);
    hears("cmn-latn-pinyin --help -f /etc/passwd", "end");
  }

  @Test
  void a_missing_program_is_a_status_and_no_failure() {
    speaker.close();
    speaker = speaker("no-such-program-here");
    speaker.start();
    await().until(() -> speaker.status().reason().equals("no-program"));
    speaker.say("anything", CHINESE);
    await().until(() -> !speaker.isSpeaking());
    assertThat(speaker.status().readiness()).isEqualTo(Readiness.ABSENT);
  }

  @Test
  void a_program_that_fails_is_told_until_it_works_again() {
    speaker.say("FAIL", CHINESE);
    await().until(() -> speaker.status().reason().equals("program-failed"));
    assertThat(speaker.status().readiness()).isEqualTo(Readiness.FAULT);
    speaker.say("better", CHINESE);
    await().until(() -> speaker.status().readiness() == Readiness.READY);
  }
}
