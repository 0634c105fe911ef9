package org.anxu.display.speech;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/**
 * Writes what is played into one WAV file, sound behind sound, and a list that says which stands
 * where. Both are whole after each sound. A new start writes new files.
 */
final class Recorder implements Sink.Record {
  static final String WAV = "voice.wav";
  static final String CUES = "voice.csv";

  /** An hour of speech; what comes later is not kept. */
  static final long MOST_SAMPLES = 3_600L * Sound.RATE;

  private static final int HEADER = 44;

  private final Path wav;
  private final Path cues;
  private final InstantSource clock;
  private long samples;

  /**
   * Begins a recording.
   *
   * @throws IOException if the folder cannot be written
   */
  Recorder(Path folder, InstantSource clock) throws IOException {
    this.clock = clock;
    Files.createDirectories(folder);
    wav = folder.resolve(WAV);
    cues = folder.resolve(CUES);
    Files.write(wav, header(0));
    Files.writeString(cues, "start,end,text,call,language,played-at\n");
  }

  @Override
  public void keep(Sound sound, Sink.Cue cue) throws IOException {
    if (samples + sound.samples() > MOST_SAMPLES) {
      return;
    }
    try (var out = new RandomAccessFile(wav.toFile(), "rw")) {
      out.seek(HEADER + 2 * samples);
      out.write(sound.bytes());
      out.seek(0);
      out.write(header(samples + sound.samples()));
    }
    Files.writeString(cues, line(sound, cue, clock.instant()), StandardOpenOption.APPEND);
    samples += sound.samples();
  }

  private String line(Sound sound, Sink.Cue cue, Instant at) {
    return String.format(
        Locale.ROOT,
        "%.6f,%.6f,%s,%s,%s,%s%n",
        (double) samples / Sound.RATE,
        (double) (samples + sound.samples()) / Sound.RATE,
        quoted(cue.text()),
        quoted(cue.call()),
        cue.language(),
        at);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private static byte[] header(long samples) {
    ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
    header.put(ascii("RIFF")).putInt((int) (HEADER - 8 + 2 * samples)).put(ascii("WAVE"));
    header.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
    header.putInt(Sound.RATE).putInt(2 * Sound.RATE).putShort((short) 2).putShort((short) 16);
    header.put(ascii("data")).putInt((int) (2 * samples));
    return header.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
