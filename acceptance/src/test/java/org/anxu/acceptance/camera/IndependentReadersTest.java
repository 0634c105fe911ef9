package org.anxu.acceptance.camera;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.anxu.hardware.scanning.FrameDecoder;
import org.anxu.hardware.scanning.GreyFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that share nothing with us read what we draw, and we read what they draw. */
class IndependentReadersTest {
  private static final int MODULE = 5;
  private static final int MARGIN = 4;

  @TempDir Path folder;

  private static String bill(int length) {
    return PrintedCode.longUrl(new Random(length), "8812345678", length);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 230, 500})
  void zbarAndZxingCppReadTheLongCodeOfABill(int length) throws Exception {
    String bill = bill(length);
    Path picture = draw(PrintedCode.matrix(bill, ErrorCorrectionLevel.M));
    assertThat(run("zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", picture.toString()))
        .isEqualTo(bill);
    // The text is printed alone by some releases, with details by others.
    assertThat(run("ZXingReader", picture.toString())).contains(bill);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 230, 500})
  void aPictureOfQrencodeIsRead(int length) throws Exception {
    String bill = bill(length);
    Path picture = folder.resolve("qrencode.png");
    run("qrencode", "-l", "M", "-s", "4", "-o", picture.toString(), bill);
    assertThat(GreyFrame.ofPicture(Files.readAllBytes(picture)).flatMap(new FrameDecoder()::decode))
        .contains(bill);
  }

  @Test
  void aCode128OfZxingCppIsRead() throws Exception {
    Path picture = folder.resolve("code-128.png");
    run("ZXingWriter", "-size", "500x120", "Code128", "WS8812345678", picture.toString());
    assertThat(GreyFrame.ofPicture(Files.readAllBytes(picture)).flatMap(new FrameDecoder()::decode))
        .contains("WS8812345678");
  }

  private Path draw(BitMatrix code) throws IOException {
    int side = (code.getWidth() + 2 * MARGIN) * MODULE;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int column = x / MODULE - MARGIN;
        int row = y / MODULE - MARGIN;
        boolean inside =
            column >= 0 && row >= 0 && column < code.getWidth() && row < code.getHeight();
        image.setRGB(x, y, inside && code.get(column, row) ? 0xFF000000 : 0xFFFFFFFF);
      }
    }
    Path picture = folder.resolve("bill.png");
    ImageIO.write(image, "png", picture.toFile());
    return picture;
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(List.of(command)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(String.join(" ", command) + ": " + said).isZero();
    return said.strip();
  }
}
