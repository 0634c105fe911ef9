package org.anxu.hardware.scanning;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.qrcode.QRCodeReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the code in a camera's frame: QR and Code 128. A plain frame is read at the first attempt;
 * the others see it in ways that undo what spoils frames. They stand in the order in which they
 * pay, and end with the time limit.
 *
 * <p>A decoder may be used by several threads.
 */
public final class FrameDecoder {
  private static final Duration USUAL_LIMIT = Duration.ofMillis(250);
  private static final int MOST_BARS = 2;
  private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

  private static final List<Attempt> CHAIN =
      List.of(
          each -> qr(new HybridBinarizer(light(each.frame))),
          each -> qr(new LocalMean(light(each.half()), 12)),
          FrameDecoder::bars,
          each -> qr(new HybridBinarizer(light(each.half()))),
          each -> qr(new HybridBinarizer(light(each.third()))),
          each -> qr(new HybridBinarizer(light(each.stretched()))),
          each -> qr(new HybridBinarizer(light(FrameFilters.sharpened(each.half(), 2, 2)))),
          each -> skewed(new HybridBinarizer(light(each.frame)), each.deadline),
          each -> qr(new LocalMean(light(each.half()), 20)),
          each -> qr(new LocalMean(light(each.third()), 10)),
          each -> skewed(new LocalMean(light(each.half()), 12), each.deadline),
          each -> qr(new GlobalHistogramBinarizer(light(each.frame))),
          each -> qr(new LocalMean(light(each.frame), 20)),
          each -> qr(new LocalMean(light(FrameFilters.scaled(each.frame, 0.7)), 16)),
          each -> qr(new HybridBinarizer(light(FrameFilters.slanted(each.half(), 0.2, 1)))),
          each -> qr(new HybridBinarizer(light(FrameFilters.slanted(each.half(), -0.2, 1)))),
          each -> read(new Code128Reader(), new GlobalHistogramBinarizer(light(each.frame))));

  private final Duration limit;

  /** A decoder that gives up a frame after 250 ms. */
  public FrameDecoder() {
    this(USUAL_LIMIT);
  }

  /** A decoder that begins no further attempt at a frame after this long. */
  public FrameDecoder(Duration limit) {
    this.limit = limit;
  }

  /** What the code in the frame says; empty if none is found in time. */
  public Optional<String> decode(GreyFrame frame) {
    Views views = new Views(frame, Deadline.in(limit));
    for (Attempt attempt : CHAIN) {
      Optional<String> text = attempt.apply(views);
      if (text.isPresent() || views.deadline.over()) {
        return text;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> qr(Binarizer dark) {
    return read(new QRCodeReader(), dark);
  }

  private static Optional<String> bars(Views views) {
    for (GreyFrame strip : new BarFinder(views.frame, views.half()).strips(MOST_BARS)) {
      Optional<String> text = read(new Code128Reader(), new GlobalHistogramBinarizer(light(strip)));
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> skewed(Binarizer dark, Deadline deadline) {
    try {
      return SkewedQr.read(dark.getBlackMatrix(), deadline);
    } catch (NotFoundException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> read(Reader reader, Binarizer dark) {
    try {
      return Optional.of(reader.decode(new BinaryBitmap(dark), HINTS).getText());
    } catch (ReaderException | RuntimeException _) {
      // The library's readers have thrown index errors at odd pictures: no picture may end a scan.
      return Optional.empty();
    }
  }

  private static LuminanceSource light(GreyFrame frame) {
    return new PlanarYUVLuminanceSource(
        frame.grey(), frame.width(), frame.height(), 0, 0, frame.width(), frame.height(), false);
  }

  /** One way to see a frame. */
  private interface Attempt extends Function<Views, Optional<String>> {}

  /** A frame in the sizes that several attempts need, made when first needed. */
  private static final class Views {
    private final GreyFrame frame;
    private final Deadline deadline;
    private Optional<GreyFrame> half = Optional.empty();
    private Optional<GreyFrame> third = Optional.empty();

    Views(GreyFrame frame, Deadline deadline) {
      this.frame = frame;
      this.deadline = deadline;
    }

    GreyFrame half() {
      GreyFrame made = half.orElseGet(() -> FrameFilters.scaled(frame, 0.5));
      half = Optional.of(made);
      return made;
    }

    GreyFrame third() {
      GreyFrame made = third.orElseGet(() -> FrameFilters.scaled(frame, 0.35));
      third = Optional.of(made);
      return made;
    }

    GreyFrame stretched() {
      return FrameFilters.stretched(frame);
    }
  }
}
