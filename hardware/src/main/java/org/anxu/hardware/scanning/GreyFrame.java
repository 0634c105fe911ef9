package org.anxu.hardware.scanning;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * One picture of a camera in grey: a byte for each pixel, 0 for black and 255 for white, row by row
 * from the top. Its pixels are not copied and must not be changed afterwards.
 */
public final class GreyFrame {
  /** A phone's photograph, with room; a small file may claim to be far larger. */
  private static final long MOST_PIXELS = 30_000_000;

  private final int width;
  private final int height;
  private final byte[] grey;

  /**
   * A frame.
   *
   * @throws IllegalArgumentException if there are not as many pixels as the size says
   */
  public GreyFrame(int width, int height, byte[] grey) {
    if (width < 1 || height < 1 || (long) width * height != grey.length) {
      throw new IllegalArgumentException(
          "a frame of " + width + " by " + height + " has not " + grey.length + " pixels");
    }
    this.width = width;
    this.height = height;
    this.grey = grey;
  }

  /**
   * A frame of a picture file, JPEG or PNG; transparent is paper. It needs no fonts and no screen.
   *
   * @return empty if the bytes are no such picture, are broken, or claim over 30 million pixels
   */
  public static Optional<GreyFrame> ofPicture(byte[] file) {
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
        return Optional.of(of(reader.read(0)));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException _) {
      // Readers answer a broken file with whatever exception it leads them to.
      return Optional.empty();
    }
  }

  private static GreyFrame of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] grey = new byte[width * height];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        grey[y * width + x] = (byte) grey(row[x]);
      }
    }
    return new GreyFrame(width, height, grey);
  }

  private static int grey(int argb) {
    int red = argb >> 16 & 0xFF;
    int green = argb >> 8 & 0xFF;
    int blue = argb & 0xFF;
    int light = (306 * red + 601 * green + 117 * blue) >> 10;
    int alpha = argb >>> 24;
    return (light * alpha + 255 * (255 - alpha)) / 255;
  }

  /** In pixels. */
  public int width() {
    return width;
  }

  /** In pixels. */
  public int height() {
    return height;
  }

  /** The pixels themselves. */
  byte[] grey() {
    return grey;
  }
}
