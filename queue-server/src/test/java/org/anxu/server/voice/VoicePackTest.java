package org.anxu.server.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.anxu.protocol.Words;
import org.anxu.protocol.catalogue.Catalogue;
import org.anxu.protocol.voice.Tongue;
import org.anxu.server.voice.VoicePack.Clip;
import org.anxu.server.voice.WrongClip.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a pack needs, which recordings are kept and how they are judged, and what a display gets.
 */
class VoicePackTest {
  private static final Tongue MANDARIN = Tongue.MANDARIN;
  private static final int LOUD = 12_000;

  @TempDir Path folder;
  private VoicePack pack;

  @BeforeEach
  void anEmptyPack() {
    Words nothing = new Words("无", "none");
    Catalogue.Category payment =
        new Catalogue.Category(
            "payment",
            "A",
            new Words("水费缴纳", "Pay a water bill"),
            "",
            List.of(),
            List.of(),
            nothing,
            nothing,
            nothing);
    pack = new VoicePack(folder.resolve("voice"), List.of("1", "12"), List.of(payment));
  }

  /** A WAV file: silence, a tone as loud and long as asked for, silence. */
  private static byte[] wav(int rate, int channels, int bits, int loud, double seconds)
      throws IOException {
    int silence = rate / 2;
    int tone = (int) (rate * seconds);
    AudioFormat format = new AudioFormat(rate, bits, channels, true, false);
    byte[] data = new byte[(2 * silence + tone) * format.getFrameSize()];
    for (int i = 0; i < tone && bits == 16; i++) {
      long wanted = Math.round(loud * Math.sin(2 * Math.PI * 330 * i / rate));
      short sample = (short) Math.clamp(wanted, Short.MIN_VALUE, Short.MAX_VALUE);
      int at = (silence + i) * format.getFrameSize();
      data[at] = (byte) sample;
      data[at + 1] = (byte) (sample >> 8);
    }
    return file(data, format, AudioFileFormat.Type.WAVE);
  }

  private static byte[] file(byte[] data, AudioFormat format, AudioFileFormat.Type type)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AudioSystem.write(
        new AudioInputStream(
            new ByteArrayInputStream(data), format, data.length / format.getFrameSize()),
        type,
        out);
    return out.toByteArray();
  }

  private static byte[] good() throws IOException {
    return wav(22_050, 1, 16, LOUD, 0.4);
  }

  @Test
  void aPackNeedsItsWordsLettersDigitsCountersAndCategoriesInEachLanguage() {
    List<Clip> mandarin = pack.clips(MANDARIN);
    assertThat(mandarin)
        .extracting(each -> each.fragment().clip())
        .contains("please", "letter-A", "digit-0", "yao", "counter-12", "category-payment")
        .doesNotHaveDuplicates();
    assertThat(mandarin).allMatch(each -> each.state() == ClipState.MISSING);
    assertThat(pack.clips(Tongue.ENGLISH))
        .extracting(each -> each.fragment().text())
        .contains("Pay a water bill", "counter 12.");
    assertThat(pack.isBegun()).isFalse();
  }

  @Test
  void aRecordingIsKeptWithoutTheSilenceAroundIt() throws Exception {
    Clip kept = pack.keep(MANDARIN, "digit-3", good());
    assertThat(kept.state()).isEqualTo(ClipState.RECORDED);
    assertThat(kept.length()).isBetween(Duration.ofMillis(400), Duration.ofMillis(530));
    assertThat(pack.clips(MANDARIN)).contains(kept);
    assertThat(Files.exists(folder.resolve("voice/zh-CN/digit-3.wav"))).isTrue();
    assertThat(Files.readString(folder.resolve("voice/pack.properties"))).contains("gap-millis=40");
    assertThat(pack.remove(MANDARIN, "digit-3").state()).isEqualTo(ClipState.MISSING);
  }

  @ParameterizedTest
  @CsvSource({
    "digit-3, 12000, 0.4, RECORDED",
    "digit-3, 2000, 0.4, TOO_QUIET",
    "digit-3, 12000, 1.6, TOO_LONG",
    "please, 12000, 1.6, RECORDED",
    "please, 12000, 4.5, TOO_LONG",
    "sorry, 12000, 4.5, RECORDED",
    "digit-3, 60000, 0.4, CLIPPED"
  })
  void whatIsNotFitIsKeptAndSaid(String clip, int loud, double seconds, ClipState state)
      throws Exception {
    assertThat(pack.keep(MANDARIN, clip, wav(22_050, 1, 16, loud, seconds)).state())
        .isEqualTo(state);
    assertThat(pack.clips(MANDARIN))
        .filteredOn(each -> each.fragment().clip().equals(clip))
        .extracting(Clip::state)
        .containsExactly(state);
  }

  @Test
  void whatIsNoClipIsRefusedAndTheOldOneStays() throws Exception {
    Clip before = pack.keep(MANDARIN, "yao", good());
    byte[] whole = good();
    AudioFormat mono = new AudioFormat(22_050, 16, 1, true, false);
    refused("yao", "hello, hello, hello".getBytes(StandardCharsets.UTF_8), Reason.NO_WAV);
    refused("yao", new byte[0], Reason.NO_WAV);
    refused("yao", Arrays.copyOf(whole, whole.length / 2), Reason.NO_WAV);
    refused("yao", Arrays.copyOf(whole, 30), Reason.NO_WAV);
    refused("yao", file(new byte[40_000], mono, AudioFileFormat.Type.AU), Reason.NO_WAV);
    refused("yao", wav(22_050, 2, 16, LOUD, 0.4), Reason.FORMAT);
    refused("yao", wav(22_050, 1, 8, LOUD, 0.4), Reason.FORMAT);
    refused("yao", wav(96_000, 1, 16, LOUD, 0.4), Reason.FORMAT);
    refused("yao", wav(22_050, 1, 16, 0, 0.4), Reason.NOTHING_HEARD);
    refused("yao", new byte[ClipSound.MOST_BYTES + 1], Reason.TOO_BIG);
    refused("../../secret", good(), Reason.UNKNOWN);
    refused("digit-77", good(), Reason.UNKNOWN);
    assertThat(pack.clips(MANDARIN)).contains(before);
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(2);
    }
  }

  private void refused(String clip, byte[] file, Reason reason) {
    assertThatThrownBy(() -> pack.keep(MANDARIN, clip, file))
        .isInstanceOfSatisfying(
            WrongClip.class, wrong -> assertThat(wrong.reason()).isEqualTo(reason));
  }

  @Test
  void aFileThatSomebodyElsePutThereIsJudgedToo() throws Exception {
    pack.keep(MANDARIN, "yao", good());
    Files.writeString(folder.resolve("voice/zh-CN/yao.wav"), "no sound");
    assertThat(pack.clips(MANDARIN))
        .filteredOn(each -> each.fragment().clip().equals("yao"))
        .extracting(Clip::state)
        .containsExactly(ClipState.UNREADABLE);
  }

  @Test
  void theArchiveHoldsThePackAndNothingElse() throws Exception {
    pack.keep(MANDARIN, "please", good());
    pack.keep(Tongue.ENGLISH, "counter-12", good());
    pack.rename(" 王敏 ");
    Files.writeString(folder.resolve("voice/secret.txt"), "no clip");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pack.writeArchive(out);
    List<String> names = new ArrayList<>();
    String manifest = "";
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        names.add(each.getName());
        if (each.getName().equals("pack.properties")) {
          manifest = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    assertThat(names).containsExactly("pack.properties", "zh-CN/please.wav", "en/counter-12.wav");
    assertThat(manifest).contains("name=王敏", "gap-millis=40");
    assertThat(pack.name()).isEqualTo("王敏");
  }
}
