package org.anxu.hardware.scanning;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;

/** A frame with a code on white, as no camera sees it. */
final class DrawnCode {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;

  private DrawnCode() {}

  static GreyFrame qr(String text) {
    return frame(text, BarcodeFormat.QR_CODE, 240);
  }

  static GreyFrame bars(String text) {
    return frame(text, BarcodeFormat.CODE_128, 100);
  }

  static GreyFrame blank() {
    byte[] grey = new byte[WIDTH * HEIGHT];
    Arrays.fill(grey, (byte) 230);
    return new GreyFrame(WIDTH, HEIGHT, grey);
  }

  private static GreyFrame frame(String text, BarcodeFormat format, int height) {
    BitMatrix code;
    try {
      code =
          new MultiFormatWriter()
              .encode(text, format, 500, height, Map.of(EncodeHintType.MARGIN, 4));
    } catch (WriterException e) {
      throw new IllegalArgumentException(e);
    }
    GreyFrame frame = blank();
    for (int y = 0; y < code.getHeight(); y++) {
      for (int x = 0; x < code.getWidth(); x++) {
        if (code.get(x, y)) {
          frame.grey()[(y + 60) * WIDTH + x + 70] = 20;
        }
      }
    }
    return frame;
  }

  /** As a picture file, {@code png} or {@code jpg}. */
  static byte[] file(GreyFrame frame, String kind) {
    BufferedImage image =
        new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setDataElements(0, 0, frame.width(), frame.height(), frame.grey());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, kind, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
