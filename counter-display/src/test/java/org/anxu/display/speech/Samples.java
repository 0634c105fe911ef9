package org.anxu.display.speech;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.anxu.display.speech.Sound.WrongSound;

/** Sounds for tests. */
final class Samples {
  private Samples() {}

  /** A WAV file with a tone in it. */
  static byte[] tone(int rate, double pitch, Duration length) {
    int samples = (int) (length.toMillis() * rate / 1_000);
    ByteBuffer data = ByteBuffer.allocate(2 * samples).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < samples; i++) {
      data.putShort((short) (12_000 * Math.sin(2 * Math.PI * pitch * i / rate)));
    }
    return wav(rate, 1, data.array());
  }

  static byte[] wav(int rate, int channels, byte[] data) {
    ByteBuffer header = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
    header.put(ascii("RIFF")).putInt(36 + data.length).put(ascii("WAVE"));
    header.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) channels);
    header.putInt(rate).putInt(2 * rate * channels);
    header.putShort((short) (2 * channels)).putShort((short) 16);
    header.put(ascii("data")).putInt(data.length);
    var out = new ByteArrayOutputStream();
    out.writeBytes(header.array());
    out.writeBytes(data);
    return out.toByteArray();
  }

  static Sound sound(double pitch, Duration length) {
    try {
      return Sound.wav(tone(Sound.RATE, pitch, length));
    } catch (WrongSound e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
