package org.anxu.display.speech;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/** Finds a clip in a recording by normalised cross-correlation over the whole of it. */
final class Correlation {
  /** Every so many samples are taken together: fine enough, and quick. */
  static final int STEP = 8;

  private final FastFourierTransformer fourier =
      new FastFourierTransformer(DftNormalization.STANDARD);
  private final double[] recording;
  private final double[] energy; // up to each sample
  private final Complex[] spectrum;

  Correlation(Sound recording) {
    this.recording = coarse(recording, 0);
    int size =
        Integer.highestOneBit(this.recording.length + Voice.LONGEST_SECONDS * Sound.RATE / STEP)
            << 1;
    this.spectrum = transform(this.recording, size);
    this.energy = new double[this.recording.length + 1];
    for (int i = 0; i < this.recording.length; i++) {
      energy[i + 1] = energy[i] + this.recording[i] * this.recording[i];
    }
  }

  /**
   * How well the clip fits at each place, 1 for exactly.
   *
   * @param sample where the clip is said to begin; places are as far apart as a step, and this one
   *     is among them
   */
  double[] of(Sound clip, long sample) {
    double[] wanted = coarse(clip, (int) (sample % STEP));
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

  /** Means of neighbouring samples, after so many samples of silence. */
  private static double[] coarse(Sound sound, int silence) {
    ShortBuffer in = ByteBuffer.wrap(sound.bytes()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
    double[] out = new double[(silence + in.remaining()) / STEP];
    for (int i = silence; i < out.length * STEP; i++) {
      out[i / STEP] += (double) in.get(i - silence) / STEP;
    }
    return out;
  }
}
