package org.anxu.hardware.escpos;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.anxu.hardware.dots.Raster;

/**
 * The modules of a QR code, error correction M, and how large they are on paper: 0.75 mm where
 * there is room, at least 0.5 mm, which an old phone still reads.
 */
public final class QrModules {
  /** White around the code, in modules, that no other mark may enter. */
  public static final int QUIET = 4;

  private static final double COMFORTABLE_MODULE = 0.75;
  private static final double SMALLEST_MODULE = 0.5;

  private final ByteMatrix modules;

  /**
   * @throws IllegalArgumentException if no QR code holds the content
   */
  public QrModules(String content) {
    boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(content);
    // Named only where needed: some readers stumble over the mark that names a character set.
    Map<EncodeHintType, Object> hints =
        ascii ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
    try {
      modules = Encoder.encode(content, ErrorCorrectionLevel.M, hints).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code: " + content.length(), e);
    }
  }

  /**
   * Dots of a module's side on this printer's paper: even, so that a picture of half the size can
   * be sent and doubled by the printer.
   *
   * @throws IllegalArgumentException if the code cannot be read off paper this wide
   */
  public int module(PrinterProfile profile) {
    int side = modules.getWidth() + 2 * QUIET;
    for (double millimetres : new double[] {COMFORTABLE_MODULE, SMALLEST_MODULE}) {
      int module = profile.dotsFor(millimetres);
      int even = module + module % 2;
      if (side * even <= profile.dots()) {
        return even;
      }
    }
    throw new IllegalArgumentException(
        "a QR code of " + modules.getWidth() + " modules does not fit the paper");
  }

  /** Modules of its side. */
  public int modules() {
    return modules.getWidth();
  }

  /** The code without its quiet zone; white on the right fills the last byte. */
  public Raster draw(int dotsAModule) {
    int side = modules.getWidth() * dotsAModule;
    int widthBytes = (side + 7) / 8;
    byte[] bits = new byte[widthBytes * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        if (modules.get(x / dotsAModule, y / dotsAModule) == 1) {
          bits[y * widthBytes + x / 8] |= (byte) (0x80 >> x % 8);
        }
      }
    }
    return new Raster(widthBytes, side, bits);
  }
}
