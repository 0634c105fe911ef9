package org.anxu.hardware.scanning;

import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DetectorResult;
import com.google.zxing.common.GridSampler;
import com.google.zxing.common.PerspectiveTransform;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.detector.Detector;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a QR code that is seen from near and askew. Three corners are marked; where the fourth one
 * is, a small code does not say, and the library takes the four for a parallelogram. Here the
 * fourth corner is looked for around that place. Two places must give the same text, so that chance
 * gives none.
 */
final class SkewedQr {
  /** How far from the parallelogram's corner, as a share of the code's side. */
  private static final double REACH = 0.16;

  /** In modules. */
  private static final double STEP = 0.4;

  /** The side may be counted wrong by one size. */
  private static final int[] SIZES = {0, -4, 4};

  private static final double TO_FINDER = 3.5;
  private static final double TO_ALIGNMENT = 6.5;
  private static final int LEAST_SIDE = 21;
  private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

  private final BitMatrix image;
  private final Decoder decoder = new Decoder();
  private final Set<String> seen = new HashSet<>();

  private SkewedQr(BitMatrix image) {
    this.image = image;
  }

  /** The text, if three corners of a code are found in the image. */
  static Optional<String> read(BitMatrix image, Deadline deadline) {
    try {
      DetectorResult found = new Detector(image).detect(HINTS);
      return new SkewedQr(image).search(found, deadline);
    } catch (ReaderException _) {
      return Optional.empty();
    }
  }

  private Optional<String> search(DetectorResult found, Deadline deadline) {
    for (int more : SIZES) {
      int side = found.getBits().getWidth() + more;
      if (side < LEAST_SIDE) {
        continue;
      }
      int rings = (int) Math.ceil(REACH * side / STEP);
      for (int ring = 0; ring <= rings && !deadline.over(); ring++) {
        Optional<String> text = ring(found.getPoints(), side, ring);
        if (text.isPresent()) {
          return text;
        }
      }
    }
    return Optional.empty();
  }

  /** The places at one distance. */
  private Optional<String> ring(ResultPoint[] points, int side, int ring) {
    for (int i = -ring; i <= ring; i++) {
      boolean edge = Math.abs(i) == ring;
      for (int j = -ring; j <= ring; j += edge || ring == 0 ? 1 : 2 * ring) {
        Optional<String> text = attempt(points, side, i * STEP, j * STEP);
        if (text.isPresent() && !seen.add(text.get())) {
          return text;
        }
      }
    }
    return Optional.empty();
  }

  /** The fourth corner moved by so many modules along the code's own axes. */
  private Optional<String> attempt(ResultPoint[] points, int side, double across, double down) {
    ResultPoint lower = points[0];
    ResultPoint corner = points[1];
    ResultPoint right = points[2];
    double span = side - 2 * TO_FINDER;
    double acrossX = (right.getX() - corner.getX()) / span;
    double acrossY = (right.getY() - corner.getY()) / span;
    double downX = (lower.getX() - corner.getX()) / span;
    double downY = (lower.getY() - corner.getY()) / span;
    double from = points.length > 3 ? TO_ALIGNMENT : TO_FINDER;
    double x = points.length > 3 ? points[3].getX() : right.getX() + lower.getX() - corner.getX();
    double y = points.length > 3 ? points[3].getY() : right.getY() + lower.getY() - corner.getY();
    float near = (float) TO_FINDER;
    float far = (float) (side - TO_FINDER);
    float last = (float) (side - from);
    PerspectiveTransform transform =
        PerspectiveTransform.quadrilateralToQuadrilateral(
            near,
            near,
            far,
            near,
            last,
            last,
            near,
            far,
            corner.getX(),
            corner.getY(),
            right.getX(),
            right.getY(),
            (float) (x + across * acrossX + down * downX),
            (float) (y + across * acrossY + down * downY),
            lower.getX(),
            lower.getY());
    try {
      BitMatrix bits = GridSampler.getInstance().sampleGrid(image, side, side, transform);
      return Optional.of(decoder.decode(bits, HINTS).getText());
    } catch (ReaderException _) {
      return Optional.empty();
    }
  }
}
