package org.anxu.display.speech;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** A sound: 16 bit, one channel, {@value #RATE} samples a second, whatever it was before. */
final class Sound {
  /** Samples a second; espeak-ng's own rate. */
  static final int RATE = 22_050;

  private static final int LOWEST_RATE = 8_000;
  private static final int HIGHEST_RATE = 48_000;

  private final short[] samples;

  private Sound(short[] samples) {
    this.samples = samples;
  }

  /** A file that is no sound of the kind that is understood. */
  static final class WrongSound extends Exception {
    private static final long serialVersionUID = 1L;

    WrongSound(String message) {
      super(message);
    }
  }

  static Sound silence(Duration length) {
    return new Sound(new short[(int) (length.toMillis() * RATE / 1_000)]);
  }

  /**
   * Reads a WAV file (RIFF, PCM, 16 bit, one channel). A length that is too long is taken as <i>to
   * the end</i>: a program that writes to a pipe does not know it beforehand.
   *
   * @throws WrongSound if it is something else, with what it is
   */
  static Sound wav(byte[] file) throws WrongSound {
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    try {
      if (!name(in).equals("RIFF") || in.getInt() == 0 || !name(in).equals("WAVE")) {
        throw new WrongSound("no WAV file");
      }
      int rate = 0;
      while (true) {
        String chunk = name(in);
        long length = Integer.toUnsignedLong(in.getInt());
        if (chunk.equals("fmt ")) {
          rate = format(in.slice(in.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN));
        } else if (chunk.equals("data")) {
          return data(in, (int) Math.min(length, in.remaining()), rate);
        }
        in.position(in.position() + (int) (length + (length & 1)));
      }
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new WrongSound("no whole WAV file");
    }
  }

  private static String name(ByteBuffer in) {
    byte[] four = new byte[4];
    in.get(four);
    return new String(four, StandardCharsets.US_ASCII);
  }

  private static int format(ByteBuffer chunk) throws WrongSound {
    int kind = chunk.getShort();
    int channels = chunk.getShort();
    int rate = chunk.getInt();
    int bits = chunk.getShort(14);
    if (kind != 1 || channels != 1 || bits != 16 || rate < LOWEST_RATE || rate > HIGHEST_RATE) {
      throw new WrongSound(
          "must be PCM, one channel, 16 bit, 8000 to 48000 Hz, not kind %d, %d channels, %d bit,"
                  .formatted(kind, channels, bits)
              + " "
              + rate
              + " Hz");
    }
    return rate;
  }

  private static Sound data(ByteBuffer in, int length, int rate) throws WrongSound {
    if (rate == 0) {
      throw new WrongSound("no whole WAV file");
    }
    short[] samples = new short[length / 2];
    in.asShortBuffer().get(samples);
    return new Sound(rate == RATE ? samples : resampled(samples, rate));
  }

  /** Straight lines between samples: enough for speech and a chime. */
  private static short[] resampled(short[] from, int rate) {
    short[] to = new short[(int) ((long) from.length * RATE / rate)];
    for (int i = 0; i < to.length; i++) {
      double place = (double) i * rate / RATE;
      int before = (int) place;
      int after = Math.min(before + 1, from.length - 1);
      double part = place - before;
      to[i] = (short) Math.round(from[before] * (1 - part) + from[after] * part);
    }
    return to;
  }

  Sound then(Sound next) {
    short[] both = Arrays.copyOf(samples, samples.length + next.samples.length);
    System.arraycopy(next.samples, 0, both, samples.length, next.samples.length);
    return new Sound(both);
  }

  /** Softer: each sample at so many per cent. */
  Sound at(int percent) {
    short[] softer = new short[samples.length];
    for (int i = 0; i < samples.length; i++) {
      softer[i] = (short) (samples[i] * percent / 100);
    }
    return new Sound(softer);
  }

  /** Without the silence before and behind, of which a little stays. */
  Sound trimmed() {
    int quiet = 200; // below this, of 32767, is the noise of a quiet room
    int margin = RATE / 50;
    int from = 0;
    int to = samples.length;
    while (from < to && Math.abs(samples[from]) < quiet) {
      from++;
    }
    while (to > from && Math.abs(samples[to - 1]) < quiet) {
      to--;
    }
    if (from == to) {
      return silence(Duration.ZERO);
    }
    return new Sound(
        Arrays.copyOfRange(
            samples, Math.max(0, from - margin), Math.min(samples.length, to + margin)));
  }

  Duration length() {
    return Duration.ofMillis(samples.length * 1_000L / RATE);
  }

  int samples() {
    return samples.length;
  }

  /** The samples as bytes, the low one first. */
  byte[] bytes() {
    ByteBuffer out = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    out.asShortBuffer().put(samples);
    return out.array();
  }
}
