package org.anxu.server.voice;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.anxu.server.voice.WrongClip.Reason;

/** A recorded clip: PCM, 16 bit, one channel, without the silence around it. */
final class ClipSound {
  /** Bytes; ten seconds at the highest rate, and the head of the file. */
  static final int MOST_BYTES = 10 * 48_000 * 2 + 4_096;

  private static final int LOWEST_RATE = 8_000;
  private static final int HIGHEST_RATE = 48_000;

  /** Below this, of 32767, is the noise of a quiet room. */
  private static final int ROOM = 200;

  /** The loudest sample of a voice that is heard in a hall reaches a tenth of what can be. */
  private static final int QUIET = Short.MAX_VALUE / 10;

  private static final int FULL = Short.MAX_VALUE - 60;

  /** No voice stays at its height for so many samples; a recording at its limit does. */
  private static final int FLAT_SAMPLES = 4;

  private final int rate;
  private final short[] samples;

  private ClipSound(int rate, short[] samples) {
    this.rate = rate;
    this.samples = samples;
  }

  /**
   * Reads a WAV file and cuts the silence away.
   *
   * @throws WrongClip if it is something else, or nothing is heard
   */
  static ClipSound of(byte[] file) throws WrongClip {
    if (file.length > MOST_BYTES) {
      throw new WrongClip(Reason.TOO_BIG);
    }
    // Java reads other kinds of files as well, which a display does not.
    if (file.length < 12
        || !new String(file, 0, 4, StandardCharsets.US_ASCII).equals("RIFF")
        || !new String(file, 8, 4, StandardCharsets.US_ASCII).equals("WAVE")) {
      throw new WrongClip(Reason.NO_WAV);
    }
    try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file))) {
      AudioFormat format = in.getFormat();
      if (!fits(format)) {
        throw new WrongClip(Reason.FORMAT);
      }
      byte[] data = in.readAllBytes();
      if (in.getFrameLength() > 0 && data.length < in.getFrameLength() * 2) {
        throw new WrongClip(Reason.NO_WAV);
      }
      short[] samples = new short[data.length / 2];
      ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
      return new ClipSound((int) format.getSampleRate(), samples).trimmed();
    } catch (UnsupportedAudioFileException | IOException e) {
      throw new WrongClip(Reason.NO_WAV);
    }
  }

  private static boolean fits(AudioFormat format) {
    return format.getEncoding().equals(AudioFormat.Encoding.PCM_SIGNED)
        && format.getChannels() == 1
        && format.getSampleSizeInBits() == 16
        && format.getSampleRate() >= LOWEST_RATE
        && format.getSampleRate() <= HIGHEST_RATE;
  }

  /** Without the silence before and behind; a margin stays, for a word begins softly. */
  private ClipSound trimmed() throws WrongClip {
    int silence = Math.max(ROOM, peak() / 50);
    int margin = rate * 6 / 100;
    int from = 0;
    int to = samples.length;
    while (from < to && Math.abs(samples[from]) < silence) {
      from++;
    }
    while (to > from && Math.abs(samples[to - 1]) < silence) {
      to--;
    }
    if (to - from < rate / 20) {
      throw new WrongClip(Reason.NOTHING_HEARD);
    }
    return new ClipSound(
        rate,
        Arrays.copyOfRange(
            samples, Math.max(0, from - margin), Math.min(samples.length, to + margin)));
  }

  /** The loudest sample, of 32767. */
  int peak() {
    int peak = 0;
    for (short sample : samples) {
      peak = Math.max(peak, Math.abs(sample));
    }
    return peak;
  }

  private boolean isClipped() {
    int flat = 0;
    for (short sample : samples) {
      flat = Math.abs(sample) >= FULL ? flat + 1 : 0;
      if (flat >= FLAT_SAMPLES) {
        return true;
      }
    }
    return false;
  }

  Duration length() {
    return Duration.ofMillis(samples.length * 1_000L / rate);
  }

  /**
   * Whether it is fit to be heard.
   *
   * @param longest what a person needs to say it
   */
  ClipState state(Duration longest) {
    if (isClipped()) {
      return ClipState.CLIPPED;
    }
    if (peak() < QUIET) {
      return ClipState.TOO_QUIET;
    }
    return length().compareTo(longest) > 0 ? ClipState.TOO_LONG : ClipState.RECORDED;
  }

  /** The file a pack holds. */
  byte[] wav() throws IOException {
    ByteBuffer data = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    data.asShortBuffer().put(samples);
    AudioFormat format = new AudioFormat(rate, 16, 1, true, false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (AudioInputStream in =
        new AudioInputStream(new ByteArrayInputStream(data.array()), format, samples.length)) {
      AudioSystem.write(in, AudioFileFormat.Type.WAVE, out);
    }
    return out.toByteArray();
  }
}
