package org.anxu.display.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.anxu.display.voice.Announcement;
import org.anxu.hardware.device.Readiness;
import org.anxu.hardware.voice.EspeakNg;
import org.anxu.protocol.board.Call;
import org.anxu.protocol.voice.Fragment;
import org.anxu.protocol.voice.Sentence;
import org.anxu.protocol.voice.Tongue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Speaking, with players that are shell scripts: some well, some not. */
class SpeakerTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Voice TONES = _ -> Samples.sound(440, Duration.ofMillis(200));

  @TempDir Path folder;

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final Queue<Announcement> waiting = new ConcurrentLinkedQueue<>();
  private final List<String> captions = new CopyOnWriteArrayList<>();
  private Speaker speaker;

  @AfterEach
  void end() {
    if (speaker != null) {
      speaker.close();
    }
    timer.shutdownNow();
  }

  @Test
  void each_sound_ends_before_the_next_begins_and_has_its_caption() throws Exception {
    Path log = folder.resolve("log");
    start(TONES, "echo begin >> " + log + "; cat > /dev/null; echo end >> " + log);
    say("A001", "A002", "A003");
    await().atMost(SOON).until(() -> Files.readAllLines(log).size() == 2 * (1 + 3 * 2));
    List<String> lines = Files.readAllLines(log);
    for (int i = 0; i < lines.size(); i += 2) {
      assertThat(lines.subList(i, i + 2)).containsExactly("begin", "end");
    }
    await().atMost(SOON).until(() -> captions.size() == 9);
    assertThat(captions)
        .startsWith("zh-CN A001", "en A001", "nothing", "zh-CN A002")
        .endsWith("nothing");
    assertThat(speaker.status().readiness()).isEqualTo(Readiness.READY);
  }

  @Test
  void a_player_that_hangs_is_killed_told_and_does_not_stop_the_next_announcement()
      throws Exception {
    Path hang = Files.createFile(folder.resolve("hang"));
    Path pid = folder.resolve("pid");
    start(
        TONES, "if [ -e " + hang + " ]; then echo $$ > " + pid + "; sleep 600; fi; cat >/dev/null");
    await().atMost(SOON).until(() -> speaker.status().reason().equals("player-hung"));
    long killed = Long.parseLong(Files.readString(pid).strip());
    await().atMost(SOON).until(() -> ProcessHandle.of(killed).isEmpty());
    Files.delete(hang);
    say("A001");
    await().atMost(SOON).until(() -> speaker.status().readiness() == Readiness.READY);
  }

  @Test
  void a_player_that_fails_leaves_the_captions_long_enough_to_be_read() {
    start(TONES, "exit 3");
    await().atMost(SOON).until(() -> speaker.status().reason().equals("player-failed"));
    long before = System.nanoTime();
    say("A001");
    await().atMost(SOON).until(() -> captions.contains("nothing"));
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofSeconds(4));
    assertThat(captions).containsExactly("zh-CN A001", "en A001", "nothing");
  }

  @Test
  void a_machine_without_a_player_or_without_espeak_says_so() {
    start(TONES, List.of("/nowhere/player"));
    await().atMost(SOON).until(() -> speaker.status().reason().equals("player-missing"));
    speaker.close();
    start(new Espeak(new EspeakNg("/nowhere/espeak-ng", 150), timer), List.of("cat"));
    await().atMost(SOON).until(() -> speaker.status().reason().equals("espeak-missing"));
    assertThat(speaker.status().readiness()).isEqualTo(Readiness.FAULT);
  }

  @Test
  void espeak_reads_every_language_as_that_language() {
    for (Tongue tongue : Tongue.values()) {
      Sound said = espeak(tongue, tongue == Tongue.ENGLISH ? "three, counter" : "三号窗口");
      assertThat(said.length()).isBetween(Duration.ofMillis(400), Duration.ofMillis(1_600));
    }
    // Read as English pinyin, four characters would take twice as long as in Cantonese.
    assertThat(espeak(Tongue.MANDARIN, "请三号到窗口").length())
        .isLessThan(espeak(Tongue.CANTONESE, "请三号到窗口").length().multipliedBy(2));
  }

  private Sound espeak(Tongue tongue, String text) {
    try {
      return new Espeak(new EspeakNg(EspeakNg.PROGRAM, 150), timer)
          .say(new Sentence(tongue, "", text, List.of()));
    } catch (Unspoken | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void start(Voice voice, String script) {
    start(voice, List.of("sh", "-c", script));
  }

  private void start(Voice voice, List<String> player) {
    var sink = new PlayerSink(player, Duration.ofMillis(500), timer);
    speaker =
        new Speaker(
            new Speech(List.of(Tongue.MANDARIN), voice, sink, null, true),
            waiting::poll,
            caption ->
                captions.add(
                    caption == null ? "nothing" : caption.language() + " " + caption.text()),
            Executors.newSingleThreadExecutor(),
            InstantSource.system());
    speaker.start();
  }

  private void say(String... labels) {
    for (String label : labels) {
      waiting.add(
          new Announcement(
              new Call(label, label, "1", Instant.EPOCH, false, false),
              true,
              100,
              List.of(sentence(Tongue.MANDARIN, label), sentence(Tongue.ENGLISH, label))));
    }
    speaker.look();
  }

  private static Sentence sentence(Tongue tongue, String text) {
    return new Sentence(tongue, text, text, List.of(new Fragment("digit-1", "1")));
  }
}
