package org.anxu.acceptance.camera;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/**
 * A bill that a hand brings before the camera, as a film: it comes in fast and out of focus, is
 * turned, and is then held as still as a hand can. Every frame is blurred and noisy.
 */
public final class BillFilm {
  private static final int FRAMES_PER_SECOND = 5;
  private static final int COMING = 5;
  private static final int HELD = 7;

  /** How far the hand shakes from frame to frame, in pixels. */
  private static final double SHAKE = 12;

  private BillFilm() {}

  /**
   * Writes a film as YUV4MPEG2, grey, 1280 by 720.
   *
   * @param file where to
   * @param text what the QR code on the bill says
   * @param seed of shake, light and noise
   */
  public static void write(Path file, String text, long seed) throws IOException {
    Random random = new Random(seed);
    PrintedCode code = PrintedCode.qr(text, random, ErrorCorrectionLevel.M);
    byte[] colour = new byte[FrameMaker.WIDTH * FrameMaker.HEIGHT / 2];
    Arrays.fill(colour, (byte) 128);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(
          ascii(
              "YUV4MPEG2 W%d H%d F%d:1 Ip A1:1 C420jpeg\n"
                  .formatted(FrameMaker.WIDTH, FrameMaker.HEIGHT, FRAMES_PER_SECOND)));
      for (int i = 0; i < COMING + HELD; i++) {
        out.write(ascii("FRAME\n"));
        out.write(frame(code, random, i));
        out.write(colour);
      }
    }
  }

  private static byte[] frame(PrintedCode code, Random random, int number) {
    double left = Math.max(0, 1 - (double) number / COMING); // of the way to its place
    View view =
        View.steady(random)
            .turned(10 + 40 * left)
            .outOfFocus(2.5 + 5 * left)
            .moved(2.5 + 12 * left, Distortion.between(random, 0, 180))
            .noisy(8, 0);
    double x = FrameMaker.WIDTH * (0.5 + left) + Distortion.between(random, -SHAKE, SHAKE);
    double y = FrameMaker.HEIGHT * (0.5 - 0.3 * left) + Distortion.between(random, -SHAKE, SHAKE);
    return FrameMaker.grey(code, view, random, x, y);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
