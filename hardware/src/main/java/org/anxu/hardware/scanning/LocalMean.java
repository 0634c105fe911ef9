package org.anxu.hardware.scanning;

import com.google.zxing.Binarizer;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.BitArray;
import com.google.zxing.common.BitMatrix;

/**
 * Dark is what is darker than its surroundings, however little: reads codes of low contrast and
 * under uneven light, which the library's own binarizers take for an empty field.
 */
final class LocalMean extends Binarizer {
  /** Grey levels below the mean; keeps an even field from becoming a pattern. */
  private static final int BIAS = 2;

  private final int reach;

  /** Surroundings of so many pixels to each side; a few modules of the code. */
  LocalMean(LuminanceSource source, int reach) {
    super(source);
    this.reach = reach;
  }

  @Override
  public BitArray getBlackRow(int y, BitArray row) {
    throw new UnsupportedOperationException("for codes in two dimensions");
  }

  @Override
  public BitMatrix getBlackMatrix() {
    LuminanceSource source = getLuminanceSource();
    int width = source.getWidth();
    int height = source.getHeight();
    byte[] grey = source.getMatrix();
    long[] sums = FrameFilters.sums(new GreyFrame(width, height, grey));
    BitMatrix dark = new BitMatrix(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int level = (grey[y * width + x] & 0xFF) + BIAS;
        if (level < FrameFilters.mean(sums, width, height, x, y, reach)) {
          dark.set(x, y);
        }
      }
    }
    return dark;
  }

  @Override
  public Binarizer createBinarizer(LuminanceSource source) {
    return new LocalMean(source, reach);
  }
}
