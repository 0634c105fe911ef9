package org.anxu.acceptance.camera;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import java.util.Random;

/**
 * A code as it is printed on a bill, and how large the camera sees it.
 *
 * @param text what it says
 * @param modules its dark places, without a margin; one row for bars
 * @param width in pixels of the frame
 * @param height in pixels of the frame
 */
record PrintedCode(String text, BitMatrix modules, double width, double height) {
  /** Under 3.5 pixels a blur of 7 turns dark and light round; a longer code is printed larger. */
  private static final double LEAST_MODULE = 4;

  private static final int LEAST_WIDTH = 150;
  private static final int MOST_WIDTH = 350;

  boolean bars() {
    return modules.getHeight() == 1;
  }

  static PrintedCode of(Random random) {
    int kind = random.nextInt(10);
    if (kind < 2) {
      return bars(random);
    }
    String account = digits(random, 10);
    if (kind < 4) {
      return qr(digits(random, 10 + random.nextInt(11)), random, ErrorCorrectionLevel.M);
    }
    if (kind < 8) {
      ErrorCorrectionLevel[] levels = {
        ErrorCorrectionLevel.L, ErrorCorrectionLevel.M, ErrorCorrectionLevel.Q
      };
      return qr(
          "https://pay.example/b?account=" + account + "&period=20" + digits(random, 4),
          random,
          levels[random.nextInt(3)]);
    }
    return qr(longUrl(random, account, 200 + random.nextInt(41)), random, ErrorCorrectionLevel.M);
  }

  /** An address of so many characters. */
  static String longUrl(Random random, String account, int length) {
    StringBuilder url =
        new StringBuilder("https://pay.example/bill?account=" + account + "&token=");
    while (url.length() < length) {
      url.append(Character.forDigit(random.nextInt(36), 36));
    }
    return url.toString();
  }

  static String digits(Random random, int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }

  static PrintedCode qr(String text, Random random, ErrorCorrectionLevel level) {
    BitMatrix modules = matrix(text, level);
    double least = Math.max(LEAST_WIDTH, LEAST_MODULE * modules.getWidth());
    double width = Distortion.between(random, least, Math.max(least, MOST_WIDTH));
    return new PrintedCode(text, modules, width, width);
  }

  private static PrintedCode bars(Random random) {
    String text = (random.nextBoolean() ? "WS" : "") + digits(random, 10 + 2 * random.nextInt(2));
    BitMatrix modules = new Code128Writer().encode(text, BarcodeFormat.CODE_128, 1, 1, NO_MARGIN);
    double least = LEAST_MODULE * modules.getWidth();
    double width = Distortion.between(random, least, least * 1.1);
    return new PrintedCode(text, modules, width, width * Distortion.between(random, 0.2, 0.35));
  }

  private static final Map<EncodeHintType, Object> NO_MARGIN = Map.of(EncodeHintType.MARGIN, 0);

  /** The modules of a text, without a margin. */
  static BitMatrix matrix(String text, ErrorCorrectionLevel level) {
    try {
      return new QRCodeWriter()
          .encode(
              text,
              BarcodeFormat.QR_CODE,
              1,
              1,
              Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, level));
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a code", e);
    }
  }
}
