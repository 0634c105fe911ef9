package org.anxu.kiosk.slip;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code as a drawing that scales to any screen. */
public final class QrSvg {
  private QrSvg() {}

  /** The drawing, black on white with its quiet zone; the words beside it say what it is for. */
  public static String of(String content) {
    BitMatrix dots = encode(content);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < dots.getHeight(); y++) {
      for (int x = 0; x < dots.getWidth(); x++) {
        if (dots.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\""
            .formatted(dots.getWidth(), dots.getHeight())
        + " shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/>"
            .formatted(dots.getWidth(), dots.getHeight())
        + "<path d=\""
        + path
        + "\"/></svg>";
  }

  private static BitMatrix encode(String content) {
    Map<EncodeHintType, Object> hints =
        Map.of(
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M,
            EncodeHintType.MARGIN,
            4,
            EncodeHintType.CHARACTER_SET,
            "UTF-8");
    try {
      return new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0, hints);
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code holds " + content.length() + " letters", e);
    }
  }
}
