package org.anxu.hardware.dots;

/** A picture of black and white dots, one bit each, rows padded to whole bytes. */
public final class Raster {
  private final int widthBytes;
  private final int height;
  private final byte[] bits;

  /**
   * @param widthBytes eight dots each
   * @param height in dots
   * @param bits row by row, the leftmost dot is the highest bit, 1 is black
   */
  public Raster(int widthBytes, int height, byte[] bits) {
    if (widthBytes < 1 || height < 1 || bits.length != widthBytes * height) {
      throw new IllegalArgumentException(
          "not a raster: " + widthBytes + " x " + height + " of " + bits.length);
    }
    this.widthBytes = widthBytes;
    this.height = height;
    this.bits = bits.clone();
  }

  /** Bytes in a row. */
  public int widthBytes() {
    return widthBytes;
  }

  /** Width in dots. */
  public int width() {
    return widthBytes * 8;
  }

  /** Height in dots. */
  public int height() {
    return height;
  }

  /** A copy of the bits. */
  public byte[] bits() {
    return bits.clone();
  }

  /** Whether a dot is black. */
  public boolean black(int x, int y) {
    return (bits[y * widthBytes + x / 8] & 0x80 >> x % 8) != 0;
  }

  /** The rows from one on. */
  public Raster rows(int from, int count) {
    byte[] part = new byte[count * widthBytes];
    System.arraycopy(bits, from * widthBytes, part, 0, part.length);
    return new Raster(widthBytes, count, part);
  }

  /** This picture with another of the same width below it. */
  public Raster above(Raster below) {
    byte[] both = new byte[bits.length + below.bits.length];
    System.arraycopy(bits, 0, both, 0, bits.length);
    System.arraycopy(below.bits, 0, both, bits.length, below.bits.length);
    return new Raster(widthBytes, height + below.height, both);
  }

  /** This picture with every dot repeated so many times both ways. */
  public Raster times(int factor) {
    return times(factor, factor);
  }

  /** This picture with every dot repeated so many times beside and below it. */
  public Raster times(int beside, int below) {
    if (beside == 1 && below == 1) {
      return this;
    }
    int wide = widthBytes * beside;
    byte[] larger = new byte[wide * height * below];
    for (int y = 0; y < height * below; y++) {
      for (int x = 0; x < wide * 8; x++) {
        if (black(x / beside, y / below)) {
          larger[y * wide + x / 8] |= (byte) (0x80 >> x % 8);
        }
      }
    }
    return new Raster(wide, height * below, larger);
  }
}
