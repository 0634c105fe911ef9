package org.anxu.display.speech;

import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/** Finds a clip in a recording by normalised cross-correlation over the whole of it. */
final class Correlation {
  /** Every so many samples are taken together: fine enough for 0.2 ms, and quick. */
  static final int STEP = 4;

  private final FastFourierTransformer fourier =
      new FastFourierTransformer(DftNormalization.STANDARD);
  private final double[] recording;
  private final double[] energy; // up to each sample
  private final Complex[] spectrum;

  Correlation(Sound recording) {
    this.recording = coarse(recording);
    int size = Integer.highestOneBit(this.recording.length) << 2;
    this.spectrum = transform(this.recording, size);
    this.energy = new double[this.recording.length + 1];
    for (int i = 0; i < this.recording.length; i++) {
      energy[i + 1] = energy[i] + this.recording[i] * this.recording[i];
    }
  }

  /** How well the clip fits at each place, 1 for exactly. */
  double[] of(Sound clip) {
    double[] wanted = coarse(clip);
    Complex[] product = transform(wanted, spectrum.length);
    for (int i = 0; i < product.length; i++) {
      product[i] = spectrum[i].multiply(product[i].conjugate());
    }
    Complex[] fits = fourier.transform(product, TransformType.INVERSE);
    double own = 0;
    for (double each : wanted) {
      own += each * each;
    }
    double[] fit = new double[recording.length - wanted.length + 1];
    for (int i = 0; i < fit.length; i++) {
      double there = energy[i + wanted.length] - energy[i];
      fit[i] = there < 1 ? 0 : fits[i].getReal() / Math.sqrt(there * own);
    }
    return fit;
  }

  private Complex[] transform(double[] samples, int size) {
    double[] padded = new double[size];
    System.arraycopy(samples, 0, padded, 0, samples.length);
    return fourier.transform(padded, TransformType.FORWARD);
  }

  private static double[] coarse(Sound sound) {
    java.nio.ShortBuffer in =
        java.nio.ByteBuffer.wrap(sound.bytes())
            .order(java.nio.ByteOrder.LITTLE_ENDIAN)
            .asShortBuffer();
    double[] out = new double[in.remaining() / STEP];
    for (int i = 0; i < out.length; i++) {
      double sum = 0;
      for (int j = 0; j < STEP; j++) {
        sum += in.get(i * STEP + j);
      }
      out[i] = sum / STEP;
    }
    return out;
  }
}
