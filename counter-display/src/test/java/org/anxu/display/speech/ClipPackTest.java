package org.anxu.display.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.anxu.protocol.voice.Fragment;
import org.anxu.protocol.voice.Sentence;
import org.anxu.protocol.voice.Tongue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack of recorded clips: what is in it, what lacks, and how it speaks. */
class ClipPackTest {
  private static final Duration CLIP = Duration.ofMillis(300);
  private static final Sound OTHER = Samples.sound(1_000, Duration.ofSeconds(1));

  @TempDir Path folder;

  @BeforeEach
  void a_whole_pack_of_tones() throws IOException {
    Files.writeString(folder.resolve(ClipPack.MANIFEST), "name=Tones\ngap-millis=50\n");
    Files.createDirectories(folder.resolve("zh-CN"));
    int pitch = 300;
    for (Fragment fragment : needed()) {
      clip(fragment.clip(), Samples.tone(44_100, pitch += 20, CLIP));
    }
  }

  @Test
  void a_whole_pack_lacks_nothing() throws IOException {
    assertThat(ClipPack.open(folder).faults(Tongue.MANDARIN, needed())).isEmpty();
  }

  @Test
  void a_clip_that_lacks_is_silent_or_no_sound_is_named_with_what_it_says() throws IOException {
    Files.delete(folder.resolve("zh-CN/counter-12.wav"));
    clip("yao", Samples.wav(22_050, 2, new byte[4_000]));
    clip("letter-Q", Samples.wav(22_050, 1, new byte[40_000]));
    assertThat(ClipPack.open(folder).faults(Tongue.MANDARIN, needed()))
        .containsExactlyInAnyOrder(
            "zh-CN/counter-12.wav: lacks; it says 十二号窗口",
            "zh-CN/yao.wav: must be PCM, one channel, 16 bit, 8000 to 48000 Hz,"
                + " not kind 1, 2 channels, 16 bit, 22050 Hz",
            "zh-CN/letter-Q.wav: nothing is heard");
  }

  @Test
  void a_folder_without_a_manifest_or_with_a_wrong_one_is_no_pack() throws IOException {
    assertThatThrownBy(() -> ClipPack.open(folder.resolve("zh-CN")))
        .hasMessageContaining("is no voice pack");
    Files.writeString(folder.resolve(ClipPack.MANIFEST), "name=Tones\ngap-millis=soon\n");
    assertThatThrownBy(() -> ClipPack.open(folder)).hasMessageContaining("gap-millis must be");
    Files.writeString(folder.resolve(ClipPack.MANIFEST), "gap-millis=5\n");
    assertThatThrownBy(() -> ClipPack.open(folder)).hasMessageContaining("name must say");
  }

  @Test
  void a_sentence_is_its_clips_one_behind_another() throws Exception {
    var voice = voice();
    Sound said = voice.say(sentence("digit-2", "digit-3"));
    assertThat(said.length()).isBetween(Duration.ofMillis(650), Duration.ofMillis(720));
    assertThat(voice.lack()).isEmpty();
  }

  @Test
  void with_a_clip_that_lacks_the_other_voice_says_the_whole_sentence_and_it_is_told()
      throws Exception {
    var voice = voice();
    assertThat(voice.say(sentence("digit-2", "category-../../secret"))).isSameAs(OTHER);
    assertThat(voice.lack()).isEqualTo("clips-missing");
    voice.say(sentence("digit-2"));
    assertThat(voice.lack()).isEmpty();
  }

  private ClipVoice voice() throws IOException {
    return new ClipVoice(ClipPack.open(folder), _ -> OTHER);
  }

  private static Sentence sentence(String... clips) {
    var fragments = List.of(clips).stream().map(clip -> new Fragment(clip, clip)).toList();
    return new Sentence(Tongue.MANDARIN, "", "", fragments);
  }

  private static List<Fragment> needed() {
    return Tongue.MANDARIN.wording().needed(List.of("1", "12"), List.of());
  }

  private void clip(String name, byte[] file) throws IOException {
    Files.write(folder.resolve("zh-CN").resolve(name + ".wav"), file);
  }
}
