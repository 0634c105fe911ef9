package org.anxu.bench.page;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads the code in a picture, as a scanner held before it would. */
final class CodePicture {
  /** A phone's photograph, with room; a small file may claim to be far larger. */
  private static final long MOST_PIXELS = 30_000_000;

  private CodePicture() {}

  /** The code; empty if there is none, or no picture. */
  static Optional<String> read(byte[] file) {
    Optional<BufferedImage> picture = picture(file);
    if (picture.isEmpty()) {
      return Optional.empty();
    }
    BufferedImage image = picture.get();
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    for (int i = 0; i < pixels.length; i++) {
      if (pixels[i] >>> 24 == 0) {
        pixels[i] = 0xFFFFFFFF; // transparent is paper
      }
    }
    LuminanceSource light = new RGBLuminanceSource(width, height, pixels);
    return decode(new BinaryBitmap(new HybridBinarizer(light)))
        .or(() -> decode(new BinaryBitmap(new GlobalHistogramBinarizer(light))));
  }

  private static Optional<String> decode(BinaryBitmap bitmap) {
    try {
      Map<DecodeHintType, Object> hints = Map.of(DecodeHintType.TRY_HARDER, true);
      return Optional.of(new MultiFormatReader().decode(bitmap, hints).getText());
    } catch (NotFoundException _) {
      return Optional.empty();
    }
  }

  private static Optional<BufferedImage> picture(byte[] file) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
          return Optional.empty();
        }
        return Optional.of(reader.read(0));
      } finally {
        reader.dispose();
      }
    } catch (IOException | IllegalArgumentException _) { // what a broken file makes of the reader
      return Optional.empty();
    }
  }
}
