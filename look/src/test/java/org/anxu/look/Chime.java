package org.anxu.look;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/**
 * Makes the chime of a call: two soft bell tones, a falling third, as at a station. Run {@code
 * main} with the path of {@code chime.wav} after a change; a test holds file and generator
 * together.
 */
final class Chime {
  private static final int RATE = 16_000;
  private static final double SECONDS = 1.3;
  private static final double FIRST = 659.26; // E5
  private static final double SECOND = 523.25; // C5
  private static final double SECOND_AFTER = 0.38;

  private Chime() {}

  public static void main(String[] args) throws IOException {
    Files.write(Path.of(args[0]), wav());
  }

  static byte[] wav() throws IOException {
    int frames = (int) (RATE * SECONDS);
    byte[] samples = new byte[frames * 2];
    for (int i = 0; i < frames; i++) {
      double t = (double) i / RATE;
      double tail = Math.min(1, (SECONDS - t) / 0.1); // ends in silence, without a click
      double value = tail * (bell(FIRST, t) + bell(SECOND, t - SECOND_AFTER));
      int sample = (int) StrictMath.round(value * 0.42 * Short.MAX_VALUE);
      samples[2 * i] = (byte) sample;
      samples[2 * i + 1] = (byte) (sample >> 8);
    }
    var format = new AudioFormat(RATE, 16, 1, true, false);
    var stream = new AudioInputStream(new ByteArrayInputStream(samples), format, frames);
    var out = new ByteArrayOutputStream();
    AudioSystem.write(stream, AudioFileFormat.Type.WAVE, out);
    return out.toByteArray();
  }

  private static double bell(double pitch, double t) {
    if (t < 0) {
      return 0;
    }
    double attack = Math.min(1, t / 0.008);
    return attack
        * (0.75 * StrictMath.exp(-3.2 * t) * StrictMath.sin(2 * Math.PI * pitch * t)
            + 0.25 * StrictMath.exp(-6.5 * t) * StrictMath.sin(2 * Math.PI * pitch * 2 * t));
  }
}
