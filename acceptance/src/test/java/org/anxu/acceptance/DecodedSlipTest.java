package org.anxu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.anxu.hardware.escpos.PrinterProfile;
import org.anxu.hardware.printing.EscPosEncoder;
import org.anxu.hardware.printing.Slip;
import org.anxu.hardware.printing.Slip.Alignment;
import org.anxu.hardware.printing.Slip.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our bytes as programs see them that share nothing with us: a decoder, two readers, iconv. */
class DecodedSlipTest {
  private static final String PAGE =
      "http://192.168.10.20:8080/t/9c2fe68b-3868-45ac-8e50-ebdf1118d6ce";
  private static final String BILL =
      "https://pay.example/bill?account=8812345678&period=202611&amount=00012345&sign="
          + "0123456789abcdef".repeat(12);
  private static final List<String> TEXT =
      List.of("城市供水营业厅", "A023", "前面还有 5 位,预计 10–15 分钟", "请留意叫号:「过号」请找引导员。");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"clone-80", "clone-58", "custom-kpm", "plain-raster"})
  void twoOtherReadersReadTheCode(String profile) throws Exception {
    for (String content : List.of(PAGE, BILL)) {
      Path picture = decode(profile, slip(content));
      assertThat(QrReader.read(picture)).as(profile + " by zbar").containsExactly(content);
      assertThat(run("ZXingReader", "-1", picture.toString()).strip())
          .as(profile + " by ZXing-C++")
          .isEqualTo(picture + " QRCode \"" + content + "\"");
    }
  }

  @Test
  void theTextIsGb18030ThatIconvKnowsBothWays() throws Exception {
    decode("clone-80", slip(PAGE));
    Path text = folder.resolve("text");
    String utf8 = run("iconv", "-f", "GB18030", "-t", "UTF-8", text.toString());
    assertThat(utf8.lines().toList()).isEqualTo(TEXT);
    Path back = Files.writeString(folder.resolve("utf8"), utf8);
    assertThat(bytes("iconv", "-f", "UTF-8", "-t", "GB18030", back.toString()))
        .isEqualTo(Files.readAllBytes(text));
  }

  private static Slip slip(String code) {
    return new Slip(
        List.of(
            new Slip.Text(TEXT.get(0), Size.LARGE, Alignment.CENTRE),
            new Slip.Rule(),
            new Slip.Text(TEXT.get(1), Size.HUGE, Alignment.CENTRE),
            new Slip.Text(TEXT.get(2), Size.NORMAL, Alignment.LEFT),
            new Slip.QrCode(code),
            new Slip.Text(TEXT.get(3), Size.NORMAL, Alignment.CENTRE),
            new Slip.Feed(1)));
  }

  /** The picture of a slip; its text goes beside it. */
  private Path decode(String name, Slip slip) throws IOException, InterruptedException {
    PrinterProfile profile = PrinterProfile.named(name);
    Path decoder = folder.resolve("escpos_decoder.py");
    try (InputStream in = DecodedSlipTest.class.getResourceAsStream("escpos_decoder.py")) {
      Files.write(decoder, Objects.requireNonNull(in).readAllBytes());
    }
    Path job = Files.write(folder.resolve("job"), new EscPosEncoder(profile).job(slip));
    Path picture = folder.resolve("slip.png");
    run(
        "python3",
        decoder.toString(),
        Integer.toString(profile.dots()),
        job.toString(),
        picture.toString(),
        folder.resolve("text").toString());
    return picture;
  }

  private static String run(String... command) throws IOException, InterruptedException {
    return new String(bytes(command), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    byte[] out = process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
    return out;
  }
}
