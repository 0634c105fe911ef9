package org.anxu.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The director records a clip through Chromium's own microphone path, fed with a tone. */
@ExtendWith(SharedHall.class)
class VoicePageTest {
  private static final String DIRECTOR = "1008";
  private static final double PITCH = 440;

  @TempDir Path folder;
  private final RunningHall hall;

  VoicePageTest(RunningHall hall) {
    this.hall = hall;
  }

  @Test
  void aClipIsSpokenIntoTheMicrophoneJudgedAndTakenAwayInThePack() throws Exception {
    hall.repair();
    String password = hall.addStaff(DIRECTOR, "director");
    Path voice = Files.write(folder.resolve("voice.wav"), tone(48_000, 12_000, 0.5));
    try (Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
      Page page = open(playwright, voice);
      page.locator("input[name=username]").fill(DIRECTOR);
      page.locator("input[name=password]").fill(password);
      page.keyboard().press("Enter");
      page.locator("#clip-please").waitFor();
      assertThat(page.locator("#voice-insecure")).isHidden();
      assertThat(page.locator("#voice-text")).hasText("请");

      page.keyboard().press(" ");
      page.locator("#voice-now[data-recording]").waitFor();
      page.waitForTimeout(1_800);
      Chromium.picture(page, "voice-recording");
      page.keyboard().press(" ");
      is(page, "please", "RECORDED");
      // The next that is missing comes by itself.
      assertThat(page.locator("#voice-text")).hasText("号");

      choose(page, tone(22_050, 1_500, 0.4));
      is(page, "number-end", "TOO_QUIET");
      assertThat(page.locator("#voice-state")).containsText("声音太小");
      choose(page, "no sound".getBytes(StandardCharsets.UTF_8));
      assertThat(page.locator("#notice")).containsText("不是完整的 WAV 文件");
      is(page, "number-end", "TOO_QUIET");
      page.keyboard().press("n");
      assertThat(page.locator("#voice-text")).hasText("到");
      page.locator("#clip-please").click();
      assertThat(page.locator("#voice-play")).isEnabled();
      Chromium.picture(page, "voice-pack");
      assertThat(Axe.grave(page, "voice")).isEmpty();

      Download archive = page.waitForDownload(() -> page.locator("#voice-archive").click());
      Map<String, byte[]> pack = unzipped(archive.path());
      assertThat(pack)
          .containsOnlyKeys("pack.properties", "zh-CN/please.wav", "zh-CN/number-end.wav");
      assertThat(share(pack.get("zh-CN/please.wav"))).as("it is the tone").isGreaterThan(0.9);
    }
  }

  private Page open(Playwright playwright, Path voice) {
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--use-fake-device-for-media-stream",
                            "--use-fake-ui-for-media-stream",
                            "--use-file-for-fake-audio-capture=" + voice)));
    Page page =
        browser
            .newContext(
                new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("zh-CN"))
            .newPage();
    page.navigate("http://127.0.0.1:" + hall.server().port + "/voice");
    return page;
  }

  private static void is(Page page, String clip, String state) {
    Locator row = page.locator("#clip-" + clip);
    assertThat(row)
        .hasAttribute(
            "data-state", state, new LocatorAssertions.HasAttributeOptions().setTimeout(15_000));
  }

  private static void choose(Page page, byte[] file) {
    page.locator("#voice-file").setInputFiles(new FilePayload("clip.wav", "audio/wav", file));
  }

  /** Silence, a tone, silence, as a WAV file. */
  private static byte[] tone(int rate, int loud, double seconds) throws IOException {
    int silence = rate / 2;
    ByteBuffer data =
        ByteBuffer.allocate(2 * (2 * silence + (int) (rate * seconds)))
            .order(ByteOrder.LITTLE_ENDIAN);
    data.position(2 * silence);
    for (int i = 0; i < rate * seconds - 1; i++) {
      data.putShort((short) (loud * Math.sin(2 * Math.PI * PITCH * i / rate)));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AudioFormat format = new AudioFormat(rate, 16, 1, true, false);
    AudioSystem.write(
        new AudioInputStream(new ByteArrayInputStream(data.array()), format, data.capacity() / 2L),
        AudioFileFormat.Type.WAVE,
        out);
    return out.toByteArray();
  }

  private static Map<String, byte[]> unzipped(Path archive) throws IOException {
    Map<String, byte[]> found = new HashMap<>();
    try (InputStream in = Files.newInputStream(archive);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        found.put(each.getName(), zip.readAllBytes());
      }
    }
    return found;
  }

  /** How much of a sound is the tone, by how well a sine of its pitch fits short parts of it. */
  private static double share(byte[] wav) throws Exception {
    try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
      double rate = in.getFormat().getSampleRate();
      ShortBuffer samples =
          ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
      int part = (int) (rate / 20);
      double fitting = 0;
      double all = 0;
      for (int from = 0; from + part <= samples.limit(); from += part) {
        double sine = 0;
        double cosine = 0;
        for (int i = from; i < from + part; i++) {
          double sample = samples.get(i);
          sine += sample * Math.sin(2 * Math.PI * PITCH * i / rate);
          cosine += sample * Math.cos(2 * Math.PI * PITCH * i / rate);
          all += sample * sample;
        }
        fitting += 2 * (sine * sine + cosine * cosine) / part;
      }
      return fitting / all;
    }
  }
}
