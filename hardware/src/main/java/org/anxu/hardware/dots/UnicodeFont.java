package org.anxu.hardware.dots;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * GNU Unifont: a glyph of 8×16 or 16×16 dots for every character of plane 0 and some ideographs
 * beyond, under the SIL Open Font License 1.1 (see {@code OFL.txt} beside the font). What it has no
 * glyph for is drawn as 〓, the mark of printers for a missing character.
 *
 * <p>The font is read when first needed, a page of 256 characters at a time, and the garbage
 * collector may take it back. For many threads.
 */
public final class UnicodeFont {
  /** Rows of every glyph. */
  public static final int HEIGHT = 16;

  /** Dots of a column; a glyph takes one or two. */
  public static final int COLUMN = 8;

  private static final String RESOURCE = "unifont.bin";
  private static final int PAGE = 256;
  private static final int MISSING = '〓';

  private SoftReference<Pages> pages = new SoftReference<>(null);

  /** Columns and dots of one character; no columns if the font lacks it. */
  private record Glyph(int columns, byte[] page, int from) {}

  /** What has been read of the resource: see {@code src/main/font} for its form. */
  private record Pages(byte[] packed, Map<Integer, byte[]> unpacked) {}

  /** Whether it has a glyph of its own for the character. */
  public boolean has(int codePoint) {
    return glyph(codePoint).columns() > 0;
  }

  /** How many columns of 8 dots the character takes, 1 or 2. */
  public int columns(int codePoint) {
    return drawn(codePoint).columns();
  }

  /** A line of text, 16 dots high; at least one column wide. */
  public Raster draw(String text) {
    int width = Math.max(1, text.codePoints().map(this::columns).sum());
    byte[] bits = new byte[width * HEIGHT];
    int left = 0;
    for (int codePoint : text.codePoints().toArray()) {
      Glyph glyph = drawn(codePoint);
      for (int row = 0; row < HEIGHT; row++) {
        int from = glyph.from() + row * glyph.columns();
        System.arraycopy(glyph.page(), from, bits, row * width + left, glyph.columns());
      }
      left += glyph.columns();
    }
    return new Raster(width, HEIGHT, bits);
  }

  private Glyph drawn(int codePoint) {
    Glyph glyph = glyph(codePoint);
    return glyph.columns() > 0 ? glyph : glyph(MISSING);
  }

  private Glyph glyph(int codePoint) {
    byte[] page = page(codePoint / PAGE);
    int index = codePoint % PAGE;
    int from = PAGE;
    for (int before = 0; before < index; before++) {
      from += page[before] * HEIGHT;
    }
    return new Glyph(page[index], page, from);
  }

  private synchronized byte[] page(int number) {
    Pages now = pages.get();
    if (now == null) {
      now = new Pages(read(), new HashMap<>());
      pages = new SoftReference<>(now);
    }
    byte[] packed = now.packed();
    return now.unpacked().computeIfAbsent(number, wanted -> unpack(packed, wanted));
  }

  private static byte[] read() {
    try (InputStream in = UnicodeFont.class.getResourceAsStream(RESOURCE)) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the font that ships with the program cannot be read", e);
    }
  }

  private static byte[] unpack(byte[] packed, int wanted) {
    ByteBuffer index = ByteBuffer.wrap(packed);
    int count = index.getInt();
    int data = Integer.BYTES + count * 3 * Integer.BYTES;
    for (int i = 0; i < count; i++) {
      int number = index.getInt();
      int offset = index.getInt();
      int length = index.getInt();
      if (number == wanted) {
        return inflate(packed, data + offset, length);
      }
    }
    return new byte[PAGE]; // no character of this page has a glyph
  }

  private static byte[] inflate(byte[] packed, int from, int length) {
    byte[] page = new byte[PAGE + PAGE * 2 * HEIGHT];
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(packed, from, length);
      return Arrays.copyOf(page, inflater.inflate(page));
    } catch (DataFormatException e) {
      throw new IllegalStateException("the font that ships with the program is damaged", e);
    }
  }
}
